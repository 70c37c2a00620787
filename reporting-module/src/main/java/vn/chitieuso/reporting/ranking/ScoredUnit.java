package vn.chitieuso.reporting.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import vn.chitieuso.reporting.evaluation.CriterionScore;
import vn.chitieuso.reporting.evaluation.UnitScores;

/**
 * A unit with its scores, as it was named when it was evaluated.
 *
 * @param points for each criterion in its order; null where nothing could be given
 * @param values what was measured for each criterion; null where nothing was
 */
public record ScoredUnit(
        long id, String code, String name, String kind, List<BigDecimal> points, List<BigDecimal> values) {

    public ScoredUnit {
        points = Collections.unmodifiableList(new ArrayList<>(points));
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    static ScoredUnit of(UnitScores scores) {
        return new ScoredUnit(
                scores.unit().id(),
                scores.unit().code(),
                scores.unit().name(),
                scores.unit().kind(),
                scores.scores().stream().map(CriterionScore::points).toList(),
                scores.scores().stream().map(CriterionScore::value).toList());
    }

    BigDecimal total() {
        return points.stream().filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
