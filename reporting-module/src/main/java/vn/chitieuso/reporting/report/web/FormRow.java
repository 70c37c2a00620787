package vn.chitieuso.reporting.report.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.reporting.report.OtherReport;
import vn.chitieuso.reporting.report.ReportCell;
import vn.chitieuso.reporting.report.ShorterPeriods;
import vn.chitieuso.reporting.validation.Finding;
import vn.chitieuso.reporting.value.ValueChoice;
import vn.chitieuso.reporting.value.Verification;

/**
 * A line of the form as the page draws it.
 *
 * @param goal what shall be reached by the end of the year, or null
 * @param finding the weightiest finding at the cell, or null; what is merely not filled in yet is told when it is sent
 * @param choices what may stand in the cell where it is chosen and not typed; else none
 */
public record FormRow(ReportCell cell, Goal goal, Finding finding, List<ValueChoice> choices) {

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

    /** Whether it is computed, by its formula or from shorter periods, and not typed. */
    public boolean isComputed() {
        return cell.isComputed();
    }

    /** Whether nobody types it here. */
    public boolean isFixed() {
        return cell.isFixed();
    }

    /** The report that has passed it on already, or null. */
    public OtherReport getGiven() {
        return cell.given();
    }

    public boolean isFromPeriods() {
        return cell.isFromPeriods();
    }

    /** What shorter periods say where they are asked too, complete or not; null where they are not. */
    public ShorterPeriods getShorter() {
        return cell.shorter();
    }

    /** The shorter periods whose figure is known while others still lack one, in words; empty where none is. */
    public String getPeriodsKnown() {
        return cell.shorter() == null
                ? ""
                : cell.shorter().parts().stream()
                        .filter(part -> part.value() != null)
                        .map(part -> PeriodCode.parse(part.period()).inBrief())
                        .collect(Collectors.joining(", "));
    }

    /** Style of the finding's words. */
    public String getFindingTone() {
        if (finding == null) {
            return "";
        }
        return finding.isError() ? "bad" : finding.answered() ? "done" : "warn";
    }

    public Verification getVerification() {
        return cell.verification();
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

    /** How the value is bounded, or null. */
    public Qualifier getQualifier() {
        return cell.figure() == null ? null : cell.figure().qualifier();
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

    public List<ValueChoice> getChoices() {
        return choices;
    }

    /** Number of the choice that stands in the cell, as script and select hold it. */
    public String getChosen() {
        return cell.value() == null ? "" : Decimals.exchange(cell.value());
    }

    /** What is read instead of the number, or null. */
    public String getWord() {
        return ValueChoice.word(choices, cell.value()).orElse(null);
    }

    public String getPreviousWord() {
        return ValueChoice.word(choices, cell.previous()).orElse(null);
    }

    public Goal getGoal() {
        return goal;
    }

    public Finding getFinding() {
        return finding;
    }

    /** The change against the period before in per cent, "+12,5%"; a dash where one of the two is missing or they are words. */
    public String getChange() {
        BigDecimal before = cell.previous();
        if (!choices.isEmpty() || before == null || before.signum() == 0 || cell.value() == null) {
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
        if (finding != null && finding.isOpen()) {
            return finding.isError() ? "err" : "ask";
        }
        return cell.isFilled() ? "saved" : "";
    }
}
