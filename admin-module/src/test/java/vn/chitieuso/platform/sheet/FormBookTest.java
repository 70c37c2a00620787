package vn.chitieuso.platform.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.file.ZipContent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A form that is written comes back, and a copy with remarks differs from it by the remarks alone. */
class FormBookTest {

    private static byte[] form() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FormBook book = new FormBook(out);
        FormSheet sheet = book.sheet("Số liệu");
        sheet.text(0, 0, "Mã", Look.HEADING)
                .number(1, 1, new BigDecimal("12.5"), 2, Look.OPEN)
                .number(2, 1, new BigDecimal("1234567890123456.123456"), 6, Look.OPEN)
                .formula(3, 1, "IF(B2<5,\"<\",B2)", 1)
                .text(1, 3, null, Look.GIVEN)
                .accept(1, 2, 1, "AND(ISNUMBER(B2),B2<=100)", "VB-03", "Từ \"0\" đến < 100 & hơn")
                .protect("x")
                .end();
        book.veryHiddenSheet("_x").plain(0, 0, "seal");
        book.finish();
        return out.toByteArray();
    }

    private static Map<Integer, List<BookCell>> rows(byte[] book, String sheet) {
        Map<Integer, List<BookCell>> rows = new TreeMap<>();
        try (BookRows read = BookRows.open(book)) {
            read.read(sheet, (number, cells) -> {
                rows.put(number, cells);
                return true;
            });
        }
        return rows;
    }

    private static Map<String, String> parts(byte[] book) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipContent zip = ZipContent.open(book)) {
            for (String name : zip.names()) {
                parts.put(name, new String(zip.read(name, 1_000_000).orElseThrow(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    void numbersTextsAndUncomputedFormulasAreTold() throws IOException {
        Map<Integer, List<BookCell>> rows = rows(form(), "Số liệu");
        assertThat(rows.get(1).get(0)).isEqualTo(new BookCell("Mã", BookCell.Content.TEXT));
        assertThat(rows.get(2).get(1)).isEqualTo(new BookCell("12.5", BookCell.Content.NUMBER));
        assertThat(rows.get(3).get(1)).isEqualTo(new BookCell("1234567890123456.123456", BookCell.Content.TEXT));
        assertThat(rows.get(4).get(1).content()).isEqualTo(BookCell.Content.UNCOMPUTED);
        assertThat(rows(form(), "_x").get(1).get(0).text()).isEqualTo("seal");
        assertThat(rows(form(), "no such")).isEmpty();
    }

    @Test
    void readingEndsWhenTheReaderHasEnough() throws IOException {
        Map<Integer, List<BookCell>> rows = new TreeMap<>();
        try (BookRows read = BookRows.open(form())) {
            read.read("Số liệu", (number, cells) -> {
                rows.put(number, cells);
                return number < 2;
            });
        }
        assertThat(rows.keySet()).containsExactly(1, 2);
    }

    @Test
    void aRemarkChangesItsCellAndNothingElse() throws IOException {
        byte[] form = form();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BookRemarks().put("Số liệu", 2, 3, "LỖI: quá <lớn>").writeTo(form, out);
        Map<String, String> before = parts(form);
        Map<String, String> after = parts(out.toByteArray());
        assertThat(after.keySet()).isEqualTo(before.keySet());
        String sheet = "xl/worksheets/sheet1.xml";
        before.forEach((name, content) -> {
            if (!name.equals(sheet)) {
                assertThat(after.get(name)).isEqualTo(content);
            }
        });
        assertThat(after.get(sheet).replaceAll("<c r=\"D2\".*?(/>|</c>)", ""))
                .isEqualTo(before.get(sheet).replaceAll("<c r=\"D2\".*?(/>|</c>)", ""));
        assertThat(rows(out.toByteArray(), "Số liệu").get(2).get(3).text()).isEqualTo("LỖI: quá <lớn>");
    }

    @Test
    void whatIsNoWorkbookIsRefused() {
        assertThatThrownBy(() -> BookRows.open(new byte[] {1, 2, 3})).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> new BookRemarks().writeTo(new byte[] {'P', 'K', 3, 4, 0}, new ByteArrayOutputStream()))
                .isInstanceOfAny(BusinessException.class, IOException.class);
    }
}
