package vn.chitieuso.reporting.ranking;

import java.math.BigDecimal;
import vn.chitieuso.kpi.scorecard.ScoringRule;

/**
 * One thing units were scored by, with the section it stands in.
 *
 * @param maximum points
 */
public record RankedCriterion(
        String section, String sectionTitle, String code, String title, BigDecimal maximum, ScoringRule rule) {}
