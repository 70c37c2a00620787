package vn.chitieuso.reporting.evaluation;

import java.math.BigDecimal;
import vn.chitieuso.kpi.formula.Outcome;

/**
 * What accepted figures give a unit for a criterion.
 *
 * @param outcome what was measured, or why nothing could be
 * @param share of the maximum; null where nothing was measured
 * @param points null where nothing was measured
 * @param place among those measured, from 1; null unless the rule asks for it
 * @param peers how many were measured; null unless the rule asks for it
 */
record Measurement(Outcome outcome, BigDecimal share, BigDecimal points, Integer place, Integer peers) {

    boolean isPresent() {
        return outcome.isPresent();
    }

    BigDecimal value() {
        return outcome.value();
    }
}
