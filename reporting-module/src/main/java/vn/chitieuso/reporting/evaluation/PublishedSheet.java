package vn.chitieuso.reporting.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * All scores of one unit as an edition published them.
 *
 * @param now points the accepted figures would give today, by criterion, where that differs from what they gave then
 */
public record PublishedSheet(
        RoundRow round,
        EvaluatedUnit unit,
        Publication publication,
        List<ScoreExplanation> scores,
        Map<String, BigDecimal> now) {

    public BigDecimal total() {
        return scores.stream().map(each -> each.score().points()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
