package vn.chitieuso.reporting.evaluation;

import java.util.List;
import vn.chitieuso.kpi.scorecard.Classification;

/**
 * All scores of a round, as they stand or as they were published.
 *
 * @param publication the edition they were published in; null while the round is under way
 * @param criteria in their order; every unit has a score, or a gap, for each
 * @param classes the best first; empty where the scorecard has none
 */
public record ScoreSheet(
        RoundRow round,
        Publication publication,
        List<ScoredCriterion> criteria,
        List<Classification> classes,
        List<UnitScores> units) {}
