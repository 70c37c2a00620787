package vn.chitieuso.reporting.evaluation;

import java.math.BigDecimal;

/**
 * One score as somebody may see it, and what they may do with it now.
 *
 * @param proposed points that would be accepted; null where nothing is proposed
 * @param self null where the unit said nothing
 * @param verdict of the reader's own seat, of the first for everybody else; null where there is none
 * @param settled null where the council settled nothing, or the reader may not know
 * @param writes whether the reader may write the self-score and enclose evidence
 * @param seat from which the reader verifies; null where not at all, or not now
 * @param answers whether the reader may answer in the thread
 * @param settles whether the reader may settle it in the council
 */
public record ScoreView(
        EvaluatedUnit unit,
        ScoreExplanation explanation,
        Standing standing,
        BigDecimal proposed,
        ScoreSource proposedFrom,
        SelfScore self,
        Verdict verdict,
        Verdict second,
        Settlement settled,
        int evidence,
        boolean writes,
        Seat seat,
        boolean answers,
        boolean settles) {

    public ScoredCriterion criterion() {
        return explanation.criterion();
    }

    public CriterionScore score() {
        return explanation.score();
    }

    /** 0 where nothing was written yet. */
    public long selfVersion() {
        return self == null ? 0 : self.version();
    }

    /** 0 where nothing was given yet. */
    public long verdictVersion() {
        return verdict == null ? 0 : verdict.version();
    }

    /** 0 where nothing was settled yet. */
    public long settledVersion() {
        return settled == null ? 0 : settled.version();
    }

    /** Whether the unit has said nothing of what only it can say. */
    boolean isUnsaid() {
        return proposed == null && (criterion().isManual() || self == null || self.reason() == null);
    }

    /** Whether an explanation is asked and not given yet. */
    public boolean isAsked() {
        return standing == Standing.ASKED;
    }
}
