package vn.chitieuso.reporting.value;

import java.math.BigDecimal;
import java.util.Optional;
import vn.chitieuso.kpi.indicator.IndicatorRow;

/**
 * What may be typed into a cell at all. What is refused here is never stored; contradictions between cells are findings
 * and are.
 */
public final class ValueRules {

    /** Figures have at most eighteen digits before the comma. */
    public static final int DIGITS_MAX = 18;

    private static final int PLACES_MAX = 30;

    private ValueRules() {}

    /** @return key of the message that says what is wrong with the value, if anything */
    public static Optional<String> refusal(IndicatorRow indicator, BigDecimal value) {
        if (value == null) {
            return Optional.empty();
        }
        if (indicator.isDerived()) {
            return Optional.of("reporting.value.derived");
        }
        // the order of the questions keeps a number like 1E+1000000000 from being written out
        if ((long) value.precision() - value.scale() > DIGITS_MAX) {
            return Optional.of("reporting.value.tooLarge");
        }
        if (value.signum() < 0) {
            return Optional.of("reporting.value.negative");
        }
        int scale = value.signum() == 0 ? 0 : value.stripTrailingZeros().scale();
        if (scale > Math.max(0, indicator.decimals())) {
            return Optional.of(indicator.isCount() ? "reporting.value.fractional" : "reporting.value.tooPrecise");
        }
        Optional<String> unknownWord = refusalOfWord(indicator, value);
        if (unknownWord.isPresent()) {
            return unknownWord;
        }
        // idle zeros after the comma are let pass, but not by the thousand: the driver would write each of them
        if (value.scale() > PLACES_MAX) {
            return Optional.of("reporting.value.tooPrecise");
        }
        return Optional.empty();
    }

    private static Optional<String> refusalOfWord(IndicatorRow indicator, BigDecimal value) {
        return switch (indicator.valueType()) {
            case NUMBER -> Optional.empty();
            case YES_NO -> unlessWhole(value, 0, 1, "reporting.value.yesOrNo");
            case LEVEL -> unlessWhole(value, 1, ValueChoice.levels(indicator), "reporting.value.noLevel");
            case TEXT -> Optional.of("reporting.value.words");
        };
    }

    private static Optional<String> unlessWhole(BigDecimal value, int first, int last, String refusal) {
        boolean whole = value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
        return whole
                        && value.compareTo(BigDecimal.valueOf(first)) >= 0
                        && value.compareTo(BigDecimal.valueOf(last)) <= 0
                ? Optional.empty()
                : Optional.of(refusal);
    }
}
