package vn.chitieuso.reporting.evaluation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.chitieuso.platform.sheet.BookSheet;
import vn.chitieuso.platform.sheet.SheetBook;
import vn.chitieuso.platform.text.Texts;

import jakarta.enterprise.context.ApplicationScoped;

/** Scores as a workbook: the units against the criteria, and every score with its value and source. */
@ApplicationScoped
public class EvaluationBook {

    private static final String WORDS = "reporting.evaluation.";

    /** Leaves the stream open. */
    public void write(ScoreSheet scores, Locale locale, OutputStream out) throws IOException {
        SheetBook book = new SheetBook();
        points(book, scores, locale);
        sources(book, scores, locale);
        book.writeTo(out);
    }

    private static void points(SheetBook book, ScoreSheet scores, Locale locale) {
        List<String> headings = new ArrayList<>(List.of(
                Texts.get(locale, "reporting.completeness.column.code"), Texts.get(locale, WORDS + "column.unit")));
        scores.criteria().forEach(criterion -> headings.add(criterion.code()));
        headings.add(Texts.get(locale, WORDS + "unit.total"));
        headings.add(Texts.get(locale, WORDS + "unit.open.points"));
        BookSheet sheet = book.sheet(Texts.get(locale, WORDS + "column.points"), headings);
        for (UnitScores unit : scores.units()) {
            List<Object> cells =
                    new ArrayList<>(List.of(unit.unit().code(), unit.unit().name()));
            unit.scores().forEach(score -> cells.add(score.points()));
            cells.add(unit.total());
            cells.add(unit.open());
            sheet.row(cells);
        }
    }

    private static void sources(SheetBook book, ScoreSheet scores, Locale locale) {
        BookSheet sheet = book.sheet(
                Texts.get(locale, WORDS + "column.source"),
                Stream.of("column.unit", "column.criterion", "column.value", "column.points", "column.source")
                        .map(key -> Texts.get(locale, WORDS + key))
                        .toList());
        for (UnitScores unit : scores.units()) {
            for (CriterionScore score : unit.scores()) {
                List<Object> cells = new ArrayList<>();
                cells.add(unit.unit().name());
                cells.add(score.criterion());
                cells.add(score.value());
                cells.add(score.points());
                cells.add(score.source() == null ? null : Texts.get(locale, WORDS + "source." + score.source()));
                sheet.row(cells);
            }
        }
    }
}
