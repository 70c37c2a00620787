package vn.chitieuso.reporting.tracking;

import java.time.LocalDate;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.regime.Regimes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Under which windows an indicator is reported: those of the regime that asks for it, else those of the decree. */
@ApplicationScoped
class Schemes {

    @Inject
    private Regimes regimes;

    String of(String indicator, LocalDate day) {
        return regimes.inForce(day).stream()
                .filter(regime -> regime.sections().stream()
                        .flatMap(section -> section.indicators().stream())
                        .anyMatch(asked -> asked.code().equals(indicator)))
                .map(RegimeRevision::schemeCode)
                .findFirst()
                .orElse(ReportingCalendar.STANDARD_SCHEME);
    }
}
