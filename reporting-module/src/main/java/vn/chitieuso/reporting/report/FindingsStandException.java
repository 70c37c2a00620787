package vn.chitieuso.reporting.report;

import java.util.List;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.reporting.validation.Finding;

/** Errors stand in the report, so it cannot be passed on. */
public class FindingsStandException extends BusinessException {

    private final transient List<Finding> findings;

    FindingsStandException(List<Finding> findings) {
        super(
                findings.stream()
                        .filter(Finding::isError)
                        .map(finding -> new FieldError(
                                finding.indicator() == null
                                        ? "/narratives/" + finding.narrative()
                                        : "/values/" + finding.indicator(),
                                finding.code(),
                                "reporting.report.finding",
                                List.<Object>of(finding.message())))
                        .toList(),
                "reporting.report.findingsStand",
                findings.stream().filter(Finding::isError).count());
        this.findings = List.copyOf(findings);
    }

    public List<Finding> getFindings() {
        return findings;
    }
}
