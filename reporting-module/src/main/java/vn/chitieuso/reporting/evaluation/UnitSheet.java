package vn.chitieuso.reporting.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * All scores of one unit as somebody may see them.
 *
 * @param missing criteria of which the unit has said nothing yet; told to the unit alone
 * @param writes whether the reader may write self-scores
 * @param handsIn whether the reader may hand in, or take back
 */
public record UnitSheet(
        RoundRow round,
        EvaluatedUnit unit,
        List<ScoreView> scores,
        List<ScoredCriterion> missing,
        boolean writes,
        boolean handsIn) {

    public BigDecimal total() {
        return scores.stream()
                .map(each -> each.score().points())
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The maxima of the criteria for which there are no points. */
    public BigDecimal open() {
        return scores.stream()
                .filter(each -> each.score().points() == null)
                .map(each -> each.criterion().maximum())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
