package vn.chitieuso.reporting.ranking;

import java.math.BigDecimal;
import java.util.List;

/**
 * A unit at its place.
 *
 * @param shared whether others stand at the same place
 * @param broken whether another has the same total and stands elsewhere by the rule for ties
 * @param points all that were given
 * @param percent of the maximum of the whole set; what nobody could score is neither given nor taken off the maximum
 * @param open points nobody could score
 * @param classification null where the set has no classes or the points reach none
 * @param sections the points of each section
 * @param movement against the ranking of the year before; null where there is none
 */
public record RankedUnit(
        ScoredUnit unit,
        int rank,
        boolean shared,
        boolean broken,
        BigDecimal points,
        BigDecimal percent,
        BigDecimal open,
        String classification,
        List<BigDecimal> sections,
        Movement movement) {

    RankedUnit moved(Movement since) {
        return new RankedUnit(unit, rank, shared, broken, points, percent, open, classification, sections, since);
    }
}
