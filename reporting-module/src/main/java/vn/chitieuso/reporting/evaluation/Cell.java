package vn.chitieuso.reporting.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * A unit's criterion with all that stands there now.
 *
 * @param measured null where people judge
 * @param claimed what the claimed value would give; null where none is claimed
 * @param self null where the unit said nothing
 * @param first null while nobody verified
 * @param second of the blind check; null without one, and for whoever may not see it
 * @param secondDepartment whose turn the blind check is; null where the cell is not in a sample
 * @param settled null where the council settled nothing
 * @param evidence how many pieces stand
 * @param last message; null where there is none
 */
record Cell(
        ScoredCriterion criterion,
        EvaluatedUnit unit,
        Measurement measured,
        Measurement claimed,
        SelfScore self,
        Verdict first,
        Verdict second,
        Long secondDepartment,
        Settlement settled,
        int evidence,
        Message last) {

    /** What would be accepted: what accepted figures give, else what the unit claims or says itself. */
    Optional<Proposal> proposal() {
        if (measured != null && measured.isPresent()) {
            return Optional.of(
                    new Proposal(measured.points(), measured.share(), ScoreSource.COMPUTED, measured.value()));
        }
        if (claimed != null) {
            return Optional.of(new Proposal(claimed.points(), claimed.share(), ScoreSource.CLAIMED, claimed.value()));
        }
        return self == null || self.points() == null
                ? Optional.empty()
                : Optional.of(new Proposal(self.points(), shareOf(self.points()), ScoreSource.SELF, null));
    }

    Standing standing() {
        if (settled != null) {
            return Standing.SETTLED;
        }
        if (first == null) {
            if (last != null) {
                return last.kind() == Message.Kind.ASK ? Standing.ASKED : Standing.ANSWERED;
            }
            return proposal().isPresent() ? Standing.PROPOSED : Standing.GAP;
        }
        if (isDifferent()) {
            return Standing.DIFFERENT;
        }
        return isChanged() ? Standing.CHANGED : Standing.VERIFIED;
    }

    private boolean isDifferent() {
        return second != null && first.points().compareTo(second.points()) != 0;
    }

    /** Whether it would be given other points now than when what was proposed was accepted. */
    private boolean isChanged() {
        return first.source() != ScoreSource.VERIFIED
                && proposal()
                        .map(Proposal::points)
                        .filter(now -> now.compareTo(first.points()) == 0)
                        .isEmpty();
    }

    /** As it stands: settled, else verified, else proposed. */
    CriterionScore score() {
        if (settled != null) {
            return settled(criterion, value(), settled);
        }
        if (first != null) {
            return score(first.value(), shareOf(first.points()), first.points(), first.source(), true);
        }
        return proposal()
                .map(each -> score(each.value(), each.share(), each.points(), each.source(), false))
                .orElseGet(() -> score(null, null, null, null, false));
    }

    /** What the council gave. @param value the figure it was given for */
    static CriterionScore settled(ScoredCriterion criterion, BigDecimal value, Settlement settled) {
        return new CriterionScore(
                criterion.code(),
                value,
                shareOf(criterion, settled.points()),
                settled.points(),
                criterion.maximum(),
                ScoreSource.COUNCIL,
                true);
    }

    private BigDecimal value() {
        if (first != null) {
            return first.value();
        }
        return proposal().map(Proposal::value).orElse(null);
    }

    private CriterionScore score(
            BigDecimal value, BigDecimal share, BigDecimal points, ScoreSource source, boolean verified) {
        return new CriterionScore(criterion.code(), value, share, points, criterion.maximum(), source, verified);
    }

    private BigDecimal shareOf(BigDecimal points) {
        return shareOf(criterion, points);
    }

    private static BigDecimal shareOf(ScoredCriterion criterion, BigDecimal points) {
        return criterion.maximum().signum() == 0
                ? BigDecimal.ZERO
                : points.divide(criterion.maximum(), MathContext.DECIMAL64);
    }

    /** The same for somebody who may see neither what the second seat gave nor what the council settles. */
    Cell withoutSecond() {
        return new Cell(criterion, unit, measured, claimed, self, first, null, secondDepartment, null, evidence, last);
    }

    /** The same for the second seat, which sees neither what the first gave nor what was settled. */
    Cell asSecond() {
        return new Cell(criterion, unit, measured, claimed, self, second, null, secondDepartment, null, evidence, last);
    }
}
