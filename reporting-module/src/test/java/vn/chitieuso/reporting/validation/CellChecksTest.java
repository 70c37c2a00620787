package vn.chitieuso.reporting.validation;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieuso.kpi.Severity;
import vn.chitieuso.reporting.validation.ReportFacts.Bounds;
import vn.chitieuso.reporting.validation.ReportFacts.Cell;
import vn.chitieuso.reporting.validation.ReportFacts.Measure;

import static org.assertj.core.api.Assertions.assertThat;

class CellChecksTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Bounds NONE = new Bounds(null, null);
    private static final Measure COUNT = new Measure(1, true, true, true, 0, Set.of());
    private static final Measure RATIO = new Measure(2, true, false, false, 1, Set.of("VB-06a", "VB-04"));

    private final CellChecks checks = new CellChecks(BigDecimal.valueOf(50), Map.of(), VIETNAMESE);

    private static Cell share(String value) {
        return new Cell(
                "VB-06",
                true,
                false,
                false,
                new BigDecimal(value),
                null,
                false,
                new Bounds(BigDecimal.ZERO, number("100")),
                RATIO);
    }

    private static Cell typed(String value, String previous, boolean hasNote) {
        return new Cell("VB-03", false, false, true, number(value), number(previous), hasNote, NONE, COUNT);
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
                .containsExactly(
                        new Finding(Severity.ERROR, "bounds", "VB-06", null, "Giá trị phải từ 0 đến 100.", false));
    }

    @Test
    void tellsBoundsAsOfficialsWriteNumbers() {
        Bounds half = new Bounds(new BigDecimal("1234567.5"), null);
        Cell cell = new Cell("KTS-01a", false, false, false, BigDecimal.ONE, null, false, half, COUNT);
        assertThat(checks.of(cell))
                .extracting(Finding::message)
                .containsExactly("Giá trị không được nhỏ hơn 1.234.567,5.");
    }

    @Test
    void tellsTheOneBoundThereIs() {
        Bounds most = new Bounds(null, new BigDecimal("2000"));
        Cell cell = new Cell("KTS-01a", false, false, false, number("2001"), null, false, most, COUNT);
        assertThat(new CellChecks(BigDecimal.TEN, Map.of(), Locale.ENGLISH).of(cell))
                .extracting(Finding::message)
                .containsExactly("Must not be more than 2.000.");
    }

    @Test
    void whatIsMissingIsNotOutOfBounds() {
        assertThat(checks.of(new Cell(
                        "VB-06", true, false, false, null, null, false, new Bounds(BigDecimal.ONE, null), RATIO)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"150, 100, false", "151, 100, true", "50, 100, false", "49, 100, true", "5, 0, false"})
    void aChangeBeyondTheRegimesShareAsksForANote(String value, String previous, boolean asks) {
        assertThat(checks.of(typed(value, previous, false))).hasSize(asks ? 1 : 0);
        assertThat(checks.of(typed(value, previous, true))).hasSize(asks ? 1 : 0);
    }

    @Test
    void aRequiredFigureThatIsMissingIsAnError() {
        assertThat(checks.of(typed(null, "7", false))).extracting(Finding::code).containsExactly("missing");
    }

    @Test
    void aJumpIsNotToldBesideAnOutlierThatSaysTheSame() {
        CellChecks high = new CellChecks(BigDecimal.TEN, Map.of("VB-03", new Outlier(true, "cao")), VIETNAMESE);
        assertThat(high.of(typed("200", "100", false)))
                .extracting(Finding::code)
                .containsExactly("outlier");
        assertThat(high.of(typed("50", "100", false))).extracting(Finding::code).containsExactly("outlier", "jump");
    }
}
