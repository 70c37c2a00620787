package vn.chitieuso.reporting.report.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.reporting.report.ReportCell;
import vn.chitieuso.reporting.validation.Finding;

/**
 * A line of the form as the page draws it.
 *
 * @param goal the unit's target of the year, or null
 * @param finding the weightiest finding at the cell, or null; what is merely not filled in yet is told when it is sent
 */
public record FormRow(ReportCell cell, BigDecimal goal, Qualifier goalQualifier, Finding finding) {

    public String getCode() {
        return cell.indicator().code();
    }

    public String getName() {
        return cell.indicator().name();
    }

    public String getUnit() {
        return cell.indicator().unit();
    }

    public int getDecimals() {
        return cell.indicator().decimals();
    }

    public boolean isDerived() {
        return cell.indicator().isDerived();
    }

    public String getFormula() {
        return cell.indicator().formula();
    }

    public boolean isRequired() {
        return cell.required();
    }

    public boolean isUnsourced() {
        return cell.indicator().isUnsourced();
    }

    public BigDecimal getValue() {
        return cell.value();
    }

    public BigDecimal getPrevious() {
        return cell.previous();
    }

    public boolean isIllustrative() {
        return cell.figure() != null && cell.figure().illustrative();
    }

    public String getNote() {
        return cell.figure() == null ? null : cell.figure().note();
    }

    public BigDecimal getGoal() {
        return goal;
    }

    public Qualifier getGoalQualifier() {
        return goalQualifier;
    }

    public Finding getFinding() {
        return finding;
    }

    /** The change against the period before in per cent, "+12,5%"; a dash where one of the two is missing. */
    public String getChange() {
        BigDecimal before = cell.previous();
        if (before == null || before.signum() == 0 || cell.value() == null) {
            return "–";
        }
        BigDecimal change = cell.value()
                .subtract(before)
                .multiply(BigDecimal.valueOf(100))
                .divide(before.abs(), 1, RoundingMode.HALF_UP);
        return (change.signum() > 0 ? "+" : "") + Decimals.shown(change, 1) + "%";
    }

    /** Style of the cell: what was typed and kept, what is wrong, what asks for a note. */
    public String getStyle() {
        if (finding != null) {
            return finding.isError() ? "err" : "ask";
        }
        return cell.isFilled() ? "saved" : "";
    }
}
