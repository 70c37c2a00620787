package vn.chitieuso.reporting.report;

import java.util.List;
import java.util.Map;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.validation.Finding;

/**
 * Everything in a report as its unit sees it: figures with the derived ones computed, texts, findings.
 *
 * @param cells in the order of the form
 */
public record ReportContent(
        RegimeRevision regime, List<ReportCell> cells, Map<String, String> narratives, List<Finding> findings) {

    public boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }
}
