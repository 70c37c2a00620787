package vn.chitieuso.reporting.report;

import java.util.List;
import java.util.Optional;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.reporting.validation.Finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * What is accepted against the usual is accepted with a reason: past the level between that could still verify it, or with an
 * error in it, for rules may have been set since it was sent.
 */
@ApplicationScoped
class UnusualAcceptance {

    @Inject
    private LevelBetween levelBetween;

    /** What is unusual about accepting the report now; empty where nothing is. */
    Optional<BusinessException> of(ReportAddress address, Report report, List<Finding> findings) {
        if (levelBetween.isAwaited(address, report)) {
            return Optional.of(BusinessException.at("reason", "reporting.report.notEndorsed"));
        }
        return findings.stream()
                .filter(Finding::isError)
                .findFirst()
                .map(error -> BusinessException.at("reason", "reporting.report.acceptedWithError", error.message()));
    }
}
