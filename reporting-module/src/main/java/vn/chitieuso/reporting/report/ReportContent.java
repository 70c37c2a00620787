package vn.chitieuso.reporting.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.validation.Finding;
import vn.chitieuso.reporting.value.ValueChange;

/**
 * Everything in a report as its unit sees it: figures with the computed ones, texts, lines, findings.
 *
 * @param cells in the order of the form
 * @param narrativeVersions how often each text was changed, by key
 * @param notAsked ordinals of the sections whose condition does not hold
 */
public record ReportContent(
        RegimeRevision regime,
        List<ReportCell> cells,
        Map<String, String> narratives,
        Map<String, Integer> narrativeVersions,
        List<ProgressLine> lines,
        Set<Integer> notAsked,
        List<Finding> findings) {

    public boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }

    /** Whether it may not be passed on: an error stands in it, or a warning that nobody has answered. */
    public boolean isHeldBack() {
        return findings.stream().anyMatch(Finding::isOpen);
    }

    public boolean isIllustrative() {
        return cells.stream()
                .anyMatch(cell -> cell.figure() != null && cell.figure().illustrative());
    }

    /** The figures that shorter periods give, to be stored with the sending. */
    List<ValueChange> fromPeriods() {
        return cells.stream()
                .filter(cell -> cell.asked() && cell.isFromPeriods())
                .map(cell -> new ValueChange(
                        cell.indicator().id(),
                        cell.indicator().code(),
                        cell.value(),
                        cell.figure().qualifier(),
                        null))
                .toList();
    }
}
