package vn.chitieuso.reporting.ranking;

import java.math.BigDecimal;
import java.util.List;

/**
 * Where a unit stood in the ranking of the year before. Places won or lost are told only of a unit that is still the same,
 * and are counted among those that stand in both rankings: nobody rises because others were merged. Of a unit that was
 * formed since, what it came from is told instead.
 *
 * @param before place in that ranking; null where it had none
 * @param of how many units that ranking had
 * @param places won (positive) or lost among the units of both rankings; null where they cannot be compared
 * @param among how many units stand in both rankings
 * @param points difference of the points in percent of the maximum; null where they cannot be compared
 * @param origins what the unit came from, or took in, since then
 */
public record Movement(
        Kind kind, Integer before, Integer of, Integer places, int among, BigDecimal points, List<Origin> origins) {

    /** How a unit of today stands to the ranking of the year before. */
    public enum Kind {
        /** The same unit was ranked. */
        SAME,
        /** It follows a single ranked unit, whole: the same under a new name or number. */
        CONTINUED,
        /** It was formed from others, or parts of them. */
        FORMED,
        /** Nothing it came from was ranked. */
        NEWCOMER
    }

    /** A unit of the year before that went into this one. @param rank null where it was not ranked */
    public record Origin(String code, String name, Integer rank, boolean whole) {}
}
