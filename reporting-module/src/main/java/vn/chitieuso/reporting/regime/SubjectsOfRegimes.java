package vn.chitieuso.reporting.regime;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.chitieuso.admin.calendar.ReportingSubject;
import vn.chitieuso.admin.calendar.ReportingSubjects;
import vn.chitieuso.platform.text.Language;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells the calendar what is reported: every regime that has come into force by today, as it is published today or was last. */
@ApplicationScoped
class SubjectsOfRegimes implements ReportingSubjects {

    @Inject
    private Regimes regimes;

    @Inject
    private Clock clock;

    @Override
    public List<ReportingSubject> subjects() {
        LocalDate today = LocalDate.now(clock);
        Map<String, LocalDate> firstDays = regimes.firstDays();
        return firstDays.keySet().stream()
                .filter(code -> !firstDays.get(code).isAfter(today))
                .map(code -> subject(
                        regimes.get(code, today),
                        firstDays.get(code),
                        regimes.last(code).orElseThrow().validTo()))
                .sorted(Comparator.comparing(ReportingSubject::name, Collator.getInstance(Language.VIETNAMESE)))
                .toList();
    }

    static ReportingSubject subject(RegimeRevision regime, LocalDate firstDay, LocalDate lastDay) {
        return new ReportingSubject(
                regime.code(),
                regime.name(),
                regime.schemeCode(),
                regime.periodType(),
                regime.onlyPeriod(),
                regime.levels(),
                firstDay,
                lastDay);
    }
}
