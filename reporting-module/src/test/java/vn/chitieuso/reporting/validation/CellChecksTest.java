package vn.chitieuso.reporting.validation;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieuso.kpi.Severity;
import vn.chitieuso.reporting.validation.ReportFacts.Bounds;
import vn.chitieuso.reporting.validation.ReportFacts.Cell;

import static org.assertj.core.api.Assertions.assertThat;

class CellChecksTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Bounds NONE = new Bounds(null, null);

    private final CellChecks checks = new CellChecks(BigDecimal.valueOf(50), VIETNAMESE);

    private static Cell share(String value) {
        return new Cell(
                "VB-06", true, false, new BigDecimal(value), null, false, new Bounds(BigDecimal.ZERO, number("100")));
    }

    private static Cell typed(String value, String previous, boolean hasNote) {
        return new Cell("VB-03", false, true, number(value), number(previous), hasNote, NONE);
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "100, true", "100.000, true", "-0.01, false", "100.01, false"})
    void theBoundsThemselvesAreAllowed(String value, boolean allowed) {
        assertThat(checks.of(share(value)).isEmpty()).isEqualTo(allowed);
    }

    @Test
    void aDerivedFigureOutOfBoundsIsAnErrorAtItsCell() {
        assertThat(checks.of(share("120")))
                .containsExactly(new Finding(Severity.ERROR, "bounds", "VB-06", null, "Giá trị phải từ 0 đến 100."));
    }

    @Test
    void tellsBoundsAsOfficialsWriteNumbers() {
        Bounds half = new Bounds(new BigDecimal("1234567.5"), null);
        Cell cell = new Cell("KTS-01a", false, false, BigDecimal.ONE, null, false, half);
        assertThat(checks.of(cell))
                .extracting(Finding::message)
                .containsExactly("Giá trị không được nhỏ hơn 1.234.567,5.");
    }

    @Test
    void tellsTheOneBoundThereIs() {
        Bounds most = new Bounds(null, new BigDecimal("2000"));
        Cell cell = new Cell("KTS-01a", false, false, number("2001"), null, false, most);
        assertThat(new CellChecks(BigDecimal.TEN, Locale.ENGLISH).of(cell))
                .extracting(Finding::message)
                .containsExactly("Must not be more than 2.000.");
    }

    @Test
    void whatIsMissingIsNotOutOfBounds() {
        assertThat(checks.of(new Cell("VB-06", true, false, null, null, false, new Bounds(BigDecimal.ONE, null))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"150, 100, false", "151, 100, true", "50, 100, false", "49, 100, true", "5, 0, false"})
    void aChangeBeyondTheRegimesShareAsksForANote(String value, String previous, boolean asks) {
        assertThat(checks.of(typed(value, previous, false))).hasSize(asks ? 1 : 0);
        assertThat(checks.of(typed(value, previous, true))).isEmpty();
    }

    @Test
    void aRequiredFigureThatIsMissingIsAnError() {
        assertThat(checks.of(typed(null, "7", false))).extracting(Finding::code).containsExactly("missing");
    }
}
