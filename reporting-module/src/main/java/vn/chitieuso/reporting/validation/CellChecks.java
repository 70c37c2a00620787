package vn.chitieuso.reporting.validation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chitieuso.kpi.Severity;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.text.Texts;

/** What a figure says by itself: that it is missing, cannot be, is not usual, or is far from the one before. */
class CellChecks {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int BOUND_DECIMALS = 6;

    private final BigDecimal jumpPercent;
    private final Map<String, Outlier> outliers;
    private final Locale locale;

    /** @param outliers by code of the indicator */
    CellChecks(BigDecimal jumpPercent, Map<String, Outlier> outliers, Locale locale) {
        this.jumpPercent = jumpPercent;
        this.outliers = outliers;
        this.locale = locale;
    }

    List<Finding> of(ReportFacts.Cell cell) {
        return Stream.of(missing(cell), outOfBounds(cell), outlier(cell), jump(cell))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Finding> missing(ReportFacts.Cell cell) {
        return cell.required() && cell.value() == null
                ? told(Severity.ERROR, "missing", cell, "reporting.validation.missing")
                : Optional.empty();
    }

    private Optional<Finding> outOfBounds(ReportFacts.Cell cell) {
        if (cell.value() == null || cell.bounds().contain(cell.value())) {
            return Optional.empty();
        }
        BigDecimal minimum = cell.bounds().minimum();
        BigDecimal maximum = cell.bounds().maximum();
        String key = minimum == null ? "above" : maximum == null ? "below" : "bounds";
        return told(
                Severity.ERROR,
                "bounds",
                cell,
                "reporting.validation." + key,
                Decimals.shown(minimum, BOUND_DECIMALS),
                Decimals.shown(maximum, BOUND_DECIMALS));
    }

    private Optional<Finding> outlier(ReportFacts.Cell cell) {
        return Optional.ofNullable(outliers.get(cell.indicator()))
                .map(outlier -> found(Severity.WARNING, "outlier", cell, outlier.message()));
    }

    private Optional<Finding> jump(ReportFacts.Cell cell) {
        if (cell.derived()
                || cell.value() == null
                || cell.previous() == null
                || cell.previous().signum() == 0) {
            return Optional.empty();
        }
        BigDecimal change = cell.value()
                .subtract(cell.previous())
                .multiply(HUNDRED)
                .divide(cell.previous().abs(), MathContext.DECIMAL64);
        Outlier outlier = outliers.get(cell.indicator());
        boolean alreadyTold = outlier != null && outlier.high() == change.signum() > 0;
        if (alreadyTold || change.abs().compareTo(jumpPercent) <= 0) {
            return Optional.empty();
        }
        String key = change.signum() > 0 ? "reporting.validation.rose" : "reporting.validation.fell";
        return told(Severity.WARNING, "jump", cell, key, Decimals.shown(change.abs(), 1));
    }

    private Optional<Finding> told(
            Severity severity, String code, ReportFacts.Cell cell, String key, Object... arguments) {
        return Optional.of(found(severity, code, cell, Texts.get(locale, key, arguments)));
    }

    private static Finding found(Severity severity, String code, ReportFacts.Cell cell, String message) {
        return new Finding(severity, code, cell.indicator(), null, message, false);
    }
}
