package vn.chitieuso.reporting.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chitieuso.platform.ForbiddenException;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.value.Values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Two pairs of eyes: nobody approves a report that they handed over themselves, or in which a figure, a note or a text
 * stands that they typed.
 */
@ApplicationScoped
class SeparationOfDuties {

    private static final int NAMED_MAX = 5;

    @Inject
    private Values values;

    @Inject
    private Reports reports;

    /** Why somebody may not approve the report; empty where they may. */
    Optional<ForbiddenException> hindrance(ReportAddress address, Report report, String username) {
        if (username.equals(report.getPreparedBy())) {
            return Optional.of(new ForbiddenException("reporting.report.ownApproval"));
        }
        List<String> own = typedBy(username, address, report);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        String named = own.stream().limit(NAMED_MAX).collect(Collectors.joining(", "));
        return Optional.of(
                new ForbiddenException("reporting.report.ownFigures", own.size() > NAMED_MAX ? named + "…" : named));
    }

    /** Codes of the figures and titles of the texts that stand in the report as somebody typed them. */
    private List<String> typedBy(String username, ReportAddress address, Report report) {
        RegimeRevision regime = address.regime();
        List<RegimeRevision.AskedIndicator> asked =
                regime.indicatorsFor(address.unit().getLevel()).toList();
        Map<Long, Set<String>> typists = values.typists(
                address.unit().getId(),
                address.period().id(),
                asked.stream().map(RegimeRevision.AskedIndicator::indicatorId).toList());
        Map<String, String> writers = reports.writers(report.getId());
        return Stream.concat(
                        asked.stream()
                                .filter(cell -> typists.getOrDefault(cell.indicatorId(), Set.of())
                                        .contains(username))
                                .map(RegimeRevision.AskedIndicator::code),
                        regime.narrativesFor(address.unit().getLevel())
                                .filter(text -> username.equals(writers.get(text.key())))
                                .map(RegimeRevision.AskedNarrative::title))
                .toList();
    }
}
