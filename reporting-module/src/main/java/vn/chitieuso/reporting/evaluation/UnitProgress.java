package vn.chitieuso.reporting.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * How far the scores of a unit are, counted over the criteria the reader may see.
 *
 * @param gaps criteria without points
 * @param points of all that have some
 */
public record UnitProgress(
        EvaluatedUnit unit, long criteria, long verified, long asked, long gaps, long different, BigDecimal points) {

    static UnitProgress of(EvaluatedUnit unit, List<ScoreView> scores) {
        return new UnitProgress(
                unit,
                scores.size(),
                scores.stream().filter(each -> each.score().verified()).count(),
                count(scores, Standing.ASKED),
                scores.stream().filter(each -> each.score().points() == null).count(),
                count(scores, Standing.DIFFERENT),
                scores.stream()
                        .map(each -> each.score().points())
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static long count(List<ScoreView> scores, Standing standing) {
        return scores.stream().filter(each -> each.standing() == standing).count();
    }
}
