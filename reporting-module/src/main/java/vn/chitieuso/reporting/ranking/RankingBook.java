package vn.chitieuso.reporting.ranking;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.chitieuso.platform.sheet.BookSheet;
import vn.chitieuso.platform.sheet.SheetBook;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.text.Texts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A ranking as a workbook: the places, how much the weights decide, and by what rules all of it came about. */
@ApplicationScoped
public class RankingBook {

    private static final String WORDS = "reporting.ranking.";
    private static final int DECIMALS = 4;

    @Inject
    private RankingWords words;

    /** Leaves the stream open. @param sensitivity null where it is not wanted */
    public void write(Ranking ranking, Sensitivity sensitivity, Locale locale, OutputStream out) throws IOException {
        SheetBook book = new SheetBook();
        places(book, ranking, locale);
        if (sensitivity != null) {
            ranges(book, sensitivity, locale);
        }
        about(book, ranking, locale);
        book.writeTo(out);
    }

    private void places(SheetBook book, Ranking ranking, Locale locale) {
        List<String> headings =
                new ArrayList<>(headings(locale, "rank", "code", "unit", "kind", "points", "percent", "class"));
        ranking.sections().forEach(section -> headings.add(section.title()));
        headings.addAll(headings(locale, "open", "before", "movement", "pointsMoved"));
        BookSheet sheet = book.sheet(text(locale, "show.title"), headings);
        for (RankedUnit row : ranking.rows()) {
            Movement movement = row.movement();
            List<Object> cells = new ArrayList<>();
            cells.add(row.rank());
            cells.add(row.unit().code());
            cells.add(row.unit().name());
            cells.add(row.unit().kind());
            cells.add(row.points());
            cells.add(Decimals.rounded(row.percent()));
            cells.add(row.classification());
            cells.addAll(row.sections());
            cells.add(row.open());
            cells.add(movement == null ? null : movement.before());
            cells.add(words.movement(movement, locale));
            cells.add(movement == null ? null : Decimals.rounded(movement.points()));
            sheet.row(cells);
        }
    }

    private void ranges(SheetBook book, Sensitivity sensitivity, Locale locale) {
        BookSheet sheet = book.sheet(
                text(locale, "sensitivity.title"),
                headings(locale, "rank", "code", "unit", "best", "bestBy", "worst", "worstBy"));
        for (Sensitivity.UnitRange range : sensitivity.units()) {
            sheet.row(
                    range.row().rank(),
                    range.row().unit().code(),
                    range.row().unit().name(),
                    range.best().rank(),
                    words.change(range.best().by(), sensitivity.percent(), locale),
                    range.worst().rank(),
                    words.change(range.worst().by(), sensitivity.percent(), locale));
        }
    }

    private void about(SheetBook book, Ranking ranking, Locale locale) {
        BookSheet sheet = book.sheet(text(locale, "about"), headings(locale, "what", "how"));
        sheet.row(
                text(locale, "scorecard"),
                ranking.round().code() + " – " + ranking.round().name());
        sheet.row(text(locale, "edition"), words.edition(ranking.publication(), locale));
        sheet.row(text(locale, "maximum"), ranking.round().maximum());
        sheet.row(text(locale, "column.percent"), words.percentOf(ranking, locale));
        sheet.row(text(locale, "ties"), ranking.tieWords(locale));
        ranking.classes()
                .forEach(each -> sheet.row(
                        each.getName(), Texts.get(locale, WORDS + "fromPercent", shown(each.getFromPercent()))));
    }

    private static String shown(BigDecimal number) {
        return Decimals.shown(number, DECIMALS);
    }

    private static List<String> headings(Locale locale, String... names) {
        return Stream.of(names).map(name -> text(locale, "column." + name)).toList();
    }

    private static String text(Locale locale, String key) {
        return Texts.get(locale, WORDS + key);
    }
}
