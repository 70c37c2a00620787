package vn.chitieuso.benchmarks;

import java.util.Locale;

/**
 * What was measured.
 *
 * @param value of the product, in the unit
 * @param reference what stands beside it, in the same unit
 * @param ratio how the two stand to one another, in the sense of the target
 * @param target what the ratio shall be at most, or at least
 */
record Measure(String work, String unit, double value, double reference, double ratio, double target, boolean atLeast) {

    /** More is better. */
    static Measure rate(String work, double perSecond, double reference, double atLeast) {
        return new Measure(work, "rows/s", perSecond, reference, perSecond / reference, atLeast, true);
    }

    /** Less is better. */
    static Measure time(String work, double millis, double reference, double atMost) {
        return new Measure(work, "ms", millis, reference, millis / reference, atMost, false);
    }

    /** Less is better; two of the same kind, in whatever unit. */
    static Measure atMost(String work, String unit, double value, double reference, double atMost) {
        return new Measure(work, unit, value, reference, value / reference, atMost, false);
    }

    boolean isMet() {
        return atLeast ? ratio >= target : ratio <= target;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-42s %12.1f %-7s reference %12.1f   ratio %6.2f   target %s %.2f   %s",
                work,
                value,
                unit,
                reference,
                ratio,
                atLeast ? ">=" : "<=",
                target,
                isMet() ? "met" : "MISSED");
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"work\":\"%s\",\"unit\":\"%s\",\"value\":%.3f,\"reference\":%.3f,\"ratio\":%.4f,\"target\":%.3f,"
                        + "\"atLeast\":%b,\"met\":%b}",
                work,
                unit,
                value,
                reference,
                ratio,
                target,
                atLeast,
                isMet());
    }
}
