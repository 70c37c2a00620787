package vn.chitieuso.reporting.ranking;

import java.math.BigDecimal;
import java.util.List;

/**
 * What could lift a unit.
 *
 * @param of how many units are ranked
 * @param behind points the unit needs to come level with the place before it; null for the first
 * @param lifts what wins the most places first
 */
public record UnitLifts(Ranking ranking, RankedUnit row, int of, BigDecimal behind, List<Lift> lifts) {}
