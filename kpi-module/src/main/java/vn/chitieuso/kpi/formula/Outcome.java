package vn.chitieuso.kpi.formula;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import vn.chitieuso.platform.text.Texts;

/**
 * What a formula gave: a value, or the reason why there is none. Nothing missing is ever taken for zero.
 *
 * @param value null where there is none
 * @param reason null where there is a value
 * @param about the codes without a figure, or the part of the formula that is zero
 */
public record Outcome(BigDecimal value, Reason reason, String about) {

    static Outcome of(BigDecimal value) {
        return new Outcome(Objects.requireNonNull(value, "value"), null, null);
    }

    static Outcome missing(Collection<String> codes) {
        return new Outcome(null, Reason.MISSING_INPUT, String.join(", ", codes));
    }

    static Outcome dividedByZero(String divisor) {
        return new Outcome(null, Reason.DIVISION_BY_ZERO, divisor);
    }

    public boolean isPresent() {
        return value != null;
    }

    public Optional<BigDecimal> optional() {
        return Optional.ofNullable(value);
    }

    /** Why there is no value, in words. */
    public String message(Locale locale) {
        return reason == null ? null : Texts.get(locale, "kpi.formula.outcome." + reason, about);
    }

    /** Why a formula has no value. */
    public enum Reason {
        /** A figure it reads was not reported. */
        MISSING_INPUT,
        /** What stands below the line is zero. */
        DIVISION_BY_ZERO
    }
}
