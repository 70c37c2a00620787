package vn.chitieuso.kpi.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieuso.kpi.catalogue.CatalogueSheet;
import vn.chitieuso.platform.csv.CsvList;
import vn.chitieuso.platform.csv.ImportResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Two moments of a list are compared cell by cell. */
class CatalogueContentTest {

    /** A list of what each row holds: code, day, name, points. */
    private record Points(List<List<Object>> rows) implements CatalogueSheet {

        static CatalogueContent of(Object[]... rows) {
            return CatalogueContent.of(
                    new Points(Arrays.stream(rows).map(Arrays::asList).toList()));
        }

        @Override
        public String name() {
            return "points";
        }

        @Override
        public int order() {
            return 0;
        }

        @Override
        public List<Column> columns() {
            return Column.of(List.of("code", "day"), "name", "points");
        }

        @Override
        public ImportResult store(CsvList list) {
            return ImportResult.nothing();
        }
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    private static List<String> differences(CatalogueContent before, CatalogueContent after) {
        return before.differencesTo(after).stream()
                .map(each -> each.key() + " " + each.field() + ": " + each.before() + " -> " + each.after())
                .toList();
    }

    @Test
    void theSameIsTheSameHoweverItsNumbersAreKept() {
        assertThat(differences(
                        Points.of(row("A", LocalDate.of(2026, 5, 4), "Một", new BigDecimal("1.50"))),
                        Points.of(row("A", LocalDate.of(2026, 5, 4), "Một", new BigDecimal("1.5")))))
                .isEmpty();
    }

    @Test
    void aChangedCellIsOneDifference() {
        assertThat(differences(
                        Points.of(row("A", null, "Một", BigDecimal.ONE), row("B", null, "Hai", BigDecimal.ZERO)),
                        Points.of(row("A", null, "Một", BigDecimal.TEN), row("B", null, "Hai", BigDecimal.ZERO))))
                .containsExactly("A points: 1 -> 10");
    }

    @Test
    void whatBecomesEmptyAndWhatWasIsTold() {
        assertThat(differences(
                        Points.of(row("A", null, "Một", BigDecimal.ONE)),
                        Points.of(row("A", null, null, BigDecimal.ONE))))
                .containsExactly("A name: Một -> ");
        assertThat(differences(
                        Points.of(row("A", null, null, BigDecimal.ONE)),
                        Points.of(row("A", null, "Một", BigDecimal.ONE))))
                .containsExactly("A name:  -> Một");
    }

    @Test
    void aNewRowIsToldCellByCell() {
        assertThat(differences(Points.of(), Points.of(row("A", LocalDate.of(2026, 5, 4), "Một", null))))
                .containsExactly(
                        "A · 2026-05-04 code: null -> A",
                        "A · 2026-05-04 day: null -> 2026-05-04",
                        "A · 2026-05-04 name: null -> Một");
    }

    @Test
    void aRowThatGoesIsTold() {
        assertThat(differences(Points.of(row("A", null, "Một", BigDecimal.ONE)), Points.of()))
                .singleElement()
                .satisfies(told -> assertThat(told).startsWith("A null: A -> null"));
    }

    @Test
    void rowsOfOneCodeAndSeveralDaysAreToldApart() {
        assertThat(differences(
                        Points.of(row("A", null, "Một", null), row("A", LocalDate.of(2026, 5, 4), "Hai", null)),
                        Points.of(row("A", null, "Một", null), row("A", LocalDate.of(2026, 5, 4), "Ba", null))))
                .containsExactly("A · 2026-05-04 name: Hai -> Ba");
    }
}
