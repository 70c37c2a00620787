package vn.chitieuso.reporting.ranking;

import java.math.BigDecimal;
import vn.chitieuso.kpi.scorecard.ScoringRule;
import vn.chitieuso.reporting.evaluation.ScoredCriterion;

/**
 * One thing units were scored by, with the section it stands in.
 *
 * @param maximum points
 */
public record RankedCriterion(
        String section, String sectionTitle, String code, String title, BigDecimal maximum, ScoringRule rule) {

    static RankedCriterion of(ScoredCriterion criterion) {
        return new RankedCriterion(
                criterion.sectionCode(),
                criterion.sectionTitle(),
                criterion.code(),
                criterion.title(),
                criterion.maximum(),
                criterion.scoringRule());
    }
}
