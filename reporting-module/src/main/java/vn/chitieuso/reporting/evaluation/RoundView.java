package vn.chitieuso.reporting.evaluation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import vn.chitieuso.kpi.scorecard.Classification;

/**
 * A round with what belongs to it, as somebody may see it.
 *
 * @param groupName of the units evaluated; null for all of the level
 * @param departments names of those that verify or check, by key
 * @param publications the newest first
 * @param conducts whether the reader brings it forward
 * @param seesScores whether the reader sees scores before they are published
 * @param verifies whether the reader verifies some criterion
 * @param ownUnits those of the reader's units that are evaluated
 */
public record RoundView(
        RoundRow round,
        String groupName,
        List<ScoredCriterion> criteria,
        Map<Long, String> departments,
        List<Classification> classes,
        List<Step> steps,
        List<Draw> draws,
        List<Publication> publications,
        boolean conducts,
        boolean seesScores,
        boolean verifies,
        List<EvaluatedUnit> ownUnits) {

    /** One step it took. @param from null when it was set up */
    public record Step(
            RoundState fromState, RoundState toState, String reason, OffsetDateTime takenAt, String takenByName) {}

    /** Null for the standing agency itself. */
    public String departmentOf(ScoredCriterion criterion) {
        return criterion.departmentId() == null ? null : departments.get(criterion.departmentId());
    }
}
