package vn.chitieuso.kpi.decision;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chitieuso.platform.text.Dates;
import vn.chitieuso.platform.text.Folding;

/**
 * How a document is referred to: its number and, where the number alone is not enough, its day. People write "969/QĐ-UBND",
 * "QĐ 969/QĐ-UBND", "Quyết định số 969/QĐ - UBND ngày 18/3/2022", "Số: 0969/qd-ubnd": all of them are one.
 *
 * @param written as officials write it, without the words around it
 * @param folded what numbers are compared by
 * @param day null where it is not said
 */
record DocumentNumber(String written, String folded, LocalDate day) {

    private static final Pattern DAY = Pattern.compile(
            "[,;(]?\\s*(?:ngày|ngay|,)?\\s*(\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}|\\d{4}-\\d{2}-\\d{2})\\s*\\)?(?:\\s+của\\s.*)?\\s*$");
    private static final Pattern NUMBER =
            Pattern.compile("\\d+[A-Za-z]?(?:[/_-](?=[\\p{L}\\d])[\\p{L}\\d]+(?:\\.[\\p{L}\\d]+)*)+");

    static DocumentNumber parse(String text) {
        String plain = Folding.clean(text == null ? "" : text)
                .replace('Ð', 'Đ')
                .replaceAll("[‐‑‒–—−]", "-")
                .replaceAll("\\s*([/_-])\\s*", "$1");
        Matcher day = DAY.matcher(plain);
        LocalDate said = null;
        if (day.find() && day.start() > 0) {
            said = Dates.parse(day.group(1))
                    .or(() -> Dates.parseTyped(day.group(1).replace('-', '/').replace('.', '/')))
                    .orElse(null);
            plain = said == null ? plain : plain.substring(0, day.start()).strip();
        }
        Matcher number = NUMBER.matcher(plain);
        String written = number.find() ? number.group() : plain;
        return new DocumentNumber(written, fold(written), said);
    }

    private static String fold(String written) {
        return Folding.fold(written)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "")
                .replaceFirst("^0+(?=\\d)", "");
    }
}
