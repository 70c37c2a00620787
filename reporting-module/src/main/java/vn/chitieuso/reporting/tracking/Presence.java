package vn.chitieuso.reporting.tracking;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.kpi.indicator.Aggregation;
import vn.chitieuso.kpi.indicator.IndicatorRow;

/**
 * For which periods anything was sent, by input. It tells at which rhythm an indicator can be followed and spares reading
 * periods for which there is nothing.
 *
 * @param periods codes of periods by id of the input
 */
record Presence(Map<Long, Set<PeriodCode>> periods) {

    private static final List<PeriodType> RHYTHMS =
            List.of(PeriodType.MONTH, PeriodType.QUARTER, PeriodType.HALF, PeriodType.YEAR);

    /** Whether every input has figures for the period, or for periods within it that its rules put together. */
    boolean isComputable(Set<IndicatorRow> inputs, PeriodCode period) {
        return inputs.stream().allMatch(input -> isSent(input, period) || isSentWithin(input, period));
    }

    /** Whether some input has figures for the very period. */
    boolean isSentItself(Set<IndicatorRow> inputs, PeriodCode period) {
        return inputs.stream().anyMatch(input -> isSent(input, period));
    }

    private boolean isSent(IndicatorRow input, PeriodCode period) {
        return periods.getOrDefault(input.id(), Set.of()).contains(period);
    }

    private boolean isSentWithin(IndicatorRow input, PeriodCode period) {
        boolean aggregates = input.timeAggregation() == Aggregation.SUM || input.timeAggregation() == Aggregation.LAST;
        return aggregates
                && periods.getOrDefault(input.id(), Set.of()).stream()
                        .anyMatch(shorter -> shorter.type() == input.frequency() && isWithin(shorter, period));
    }

    private static boolean isWithin(PeriodCode shorter, PeriodCode period) {
        return !shorter.firstMonth().isBefore(period.firstMonth())
                && !shorter.lastMonth().isAfter(period.lastMonth());
    }

    /** The indicator's own rhythm where it can be followed at it in the year, else the shortest at which it can. */
    Optional<PeriodType> rhythm(IndicatorRow indicator, Set<IndicatorRow> inputs, int year) {
        return Stream.concat(Stream.of(indicator.frequency()), RHYTHMS.stream())
                .filter(RHYTHMS::contains)
                .filter(type -> PeriodCode.ofYear(year, type).stream().anyMatch(code -> isComputable(inputs, code)))
                .findFirst();
    }

    /** The periods of a year and those before it that make up as many as a trend takes. */
    static Set<PeriodCode> around(int year, int count) {
        return RHYTHMS.stream()
                .flatMap(type -> window(year, type, count).stream())
                .collect(Collectors.toSet());
    }

    /** The oldest first. */
    static List<PeriodCode> window(int year, PeriodType type, int count) {
        PeriodCode[] window = new PeriodCode[type.perYear() + count];
        PeriodCode code = new PeriodCode(type, year, type.perYear());
        int at = window.length;
        while (at > 0) {
            window[--at] = code;
            if (code.year() == PeriodCode.YEAR_MIN && code.ordinal() == 1) {
                break;
            }
            code = code.previous();
        }
        return Arrays.asList(window).subList(at, window.length);
    }
}
