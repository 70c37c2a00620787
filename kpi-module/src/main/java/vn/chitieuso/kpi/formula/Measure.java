package vn.chitieuso.kpi.formula;

import java.util.Optional;
import vn.chitieuso.kpi.Severity;

/**
 * In what something is counted.
 *
 * @param kind what it is made of
 * @param above the counted thing, or what stands above the line of a quotient
 * @param below what stands below the line of a quotient, else null
 */
record Measure(Kind kind, String above, String below) {

    static final Measure NUMBER = new Measure(Kind.NUMBER, "", null);
    static final Measure HUNDRED = new Measure(Kind.HUNDRED, "", null);
    private static final Measure RATIO = new Measure(Kind.RATIO, "", null);
    private static final Measure PERCENT = new Measure(Kind.PERCENT, "%", null);

    static Measure of(String unit) {
        return unit.startsWith("%") ? PERCENT : new Measure(Kind.COUNT, unit, null);
    }

    /** Whether it is more than a constant. */
    boolean isMeasured() {
        return kind != Kind.NUMBER && kind != Kind.HUNDRED;
    }

    private boolean isCounted() {
        return isMeasured() && kind != Kind.RATIO;
    }

    Measure times(Measure other) {
        if (kind == Kind.NUMBER || kind == Kind.HUNDRED) {
            return other.kind == Kind.NUMBER || other.kind == Kind.HUNDRED ? NUMBER : other.times(this);
        }
        if (other.kind == Kind.HUNDRED) {
            return switch (kind) {
                case RATIO -> PERCENT;
                case QUOTIENT -> new Measure(Kind.PER_HUNDRED, above, below);
                case COUNT -> new Measure(Kind.HUNDREDFOLD, above, null);
                default -> this;
            };
        }
        return other.kind == Kind.NUMBER || other.kind == Kind.RATIO
                ? this
                : new Measure(Kind.COUNT, text() + "·" + other.text(), null);
    }

    Measure over(Measure other) {
        if (!other.isCounted()) {
            return this;
        }
        if (kind == Kind.HUNDREDFOLD && other.kind == Kind.COUNT) {
            return above.equals(other.above) ? PERCENT : new Measure(Kind.PER_HUNDRED, above, other.above);
        }
        if (equals(other)) {
            return RATIO;
        }
        return new Measure(Kind.QUOTIENT, text(), other.text());
    }

    /** What an indicator says it counts, and this is not. */
    Optional<Problem> contradiction(String declared) {
        boolean percentage = declared.startsWith("%");
        boolean density = declared.contains("/100");
        return switch (kind) {
            case PERCENT -> percentage ? Optional.empty() : wrong(declared);
            case RATIO -> percentage ? Optional.of(problem("kpi.formula.measure.timesHundred")) : Optional.empty();
            case PER_HUNDRED -> {
                if (density) {
                    yield Optional.empty();
                }
                yield percentage
                        ? Optional.of(
                                new Problem(Severity.WARNING, "kpi.formula.measure.differentCounts", above, below))
                        : wrong(declared);
            }
            case QUOTIENT -> declared.equals(text()) || declared.equals(above) ? Optional.empty() : wrong(declared);
            case COUNT, HUNDREDFOLD -> declared.equals(above) ? Optional.empty() : wrong(declared);
            case NUMBER, HUNDRED -> wrong(declared);
        };
    }

    private Optional<Problem> wrong(String declared) {
        return Optional.of(problem("kpi.formula.measure.declared", declared, text()));
    }

    private static Problem problem(String key, Object... arguments) {
        return new Problem(Severity.ERROR, key, arguments);
    }

    /** As it is told in a message; a ratio has no unit to be told. */
    String shown() {
        return kind == Kind.RATIO ? "a/b" : text();
    }

    String text() {
        return switch (kind) {
            case QUOTIENT -> above + "/" + below;
            case PER_HUNDRED -> above + "/100 " + below;
            default -> above;
        };
    }

    /** What a measure is made of. */
    enum Kind {
        /** A constant. */
        NUMBER,
        /** The constant that makes a ratio a percentage. */
        HUNDRED,
        /** Things, money, days. */
        COUNT,
        /** Things times the constant that makes a ratio of them a percentage. */
        HUNDREDFOLD,
        /** Of the same things. */
        RATIO,
        /** Of hundred. */
        PERCENT,
        /** Of different things: days a file takes. */
        QUOTIENT,
        /** Of different things, for each hundred: subscribers of a hundred inhabitants. */
        PER_HUNDRED
    }
}
