package vn.chitieuso.reporting.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** What a unit has for all criteria, in their order. */
public record UnitScores(EvaluatedUnit unit, List<CriterionScore> scores) {

    public BigDecimal total() {
        return scores.stream()
                .map(CriterionScore::points)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The maxima of the criteria for which there are no points yet. */
    public BigDecimal open() {
        return scores.stream()
                .filter(score -> score.points() == null)
                .map(CriterionScore::maximum)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
