package vn.chitieuso.reporting.value;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * Who typed what stands in a cell now: the figure and the note may be of two people. Whoever typed something that is gone
 * again is none of them, and whoever changed the one did not thereby type the other.
 */
final class Typists {

    private Typists() {}

    /** @param story every state the cell has been in, the newest first */
    static Set<String> of(List<IndicatorValue> story) {
        Set<String> typists = new TreeSet<>();
        IndicatorValue now = story.get(0);
        if (now.value() != null) {
            typists.add(first(story, Typists::isSameFigure));
        }
        if (now.note() != null) {
            typists.add(first(story, (one, other) -> Objects.equals(one.note(), other.note())));
        }
        return typists;
    }

    /** Whoever brought it into what it still is. */
    private static String first(List<IndicatorValue> story, BiPredicate<IndicatorValue, IndicatorValue> same) {
        IndicatorValue now = story.get(0);
        return story.stream()
                .takeWhile(then -> same.test(now, then))
                .reduce((newer, older) -> older)
                .orElse(now)
                .updatedBy();
    }

    private static boolean isSameFigure(IndicatorValue one, IndicatorValue other) {
        return other.value() != null
                && one.value().compareTo(other.value()) == 0
                && one.qualifier() == other.qualifier();
    }
}
