package vn.chitieuso.reporting.report;

import java.util.List;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.reporting.validation.Finding;

/** Errors stand in the report, or warnings that nobody has answered, so it cannot be passed on. */
public class FindingsStandException extends BusinessException {

    private final transient List<Finding> findings;

    FindingsStandException(List<Finding> findings) {
        super(
                findings.stream()
                        .filter(Finding::isOpen)
                        .map(finding -> new FieldError(
                                finding.indicator() == null
                                        ? "/narratives/" + finding.narrative()
                                        : "/values/" + finding.indicator(),
                                finding.code(),
                                "reporting.report.finding",
                                List.<Object>of(finding.message())))
                        .toList(),
                "reporting.report.findingsStand",
                findings.stream().filter(Finding::isError).count(),
                findings.stream()
                        .filter(finding -> finding.isOpen() && !finding.isError())
                        .count());
        this.findings = List.copyOf(findings);
    }

    public List<Finding> getFindings() {
        return findings;
    }
}
