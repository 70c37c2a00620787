package vn.chitieuso.reporting.tracking;

import java.util.Collection;
import java.util.List;
import vn.chitieuso.reporting.recognition.Recognitions;

/** How many units are recognised for indicators, by year of recognition, below the units and groups that bear targets. */
record RecognisedCounts(List<Recognitions.YearCount> counts) {

    /** In the one year. */
    long in(int year, String indicator, Collection<Long> units) {
        return sum(indicator, units, year, year);
    }

    /** Until the year's end. */
    long until(int year, String indicator, Collection<Long> units) {
        return sum(indicator, units, 0, year);
    }

    boolean isAny(String indicator) {
        return counts.stream().anyMatch(count -> count.indicator().equals(indicator));
    }

    private long sum(String indicator, Collection<Long> units, int from, int to) {
        return counts.stream()
                .filter(count -> count.indicator().equals(indicator) && units.contains(count.unit()))
                .filter(count -> count.year() >= from && count.year() <= to)
                .mapToLong(Recognitions.YearCount::count)
                .sum();
    }
}
