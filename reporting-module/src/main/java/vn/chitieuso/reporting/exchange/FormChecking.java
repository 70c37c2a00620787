package vn.chitieuso.reporting.exchange;

import java.time.Clock;
import java.time.LocalDateTime;
import vn.chitieuso.admin.calendar.Deadlines;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.kpi.rule.ValidationRules;
import vn.chitieuso.platform.time.Zone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reads what the reports of a form are checked by: a few queries per form. */
@ApplicationScoped
class FormChecking {

    @Inject
    private ValidationRules rules;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private Clock clock;

    FormChecks of(AskedForm form) {
        Deadlines deadlines = calendar.deadlines(form.regime().code(), form.period());
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), Zone.VIETNAM);
        return new FormChecks(
                form,
                rules.inForce(form.period().dataTo()),
                unit -> deadlines
                        .find(unit, form.level())
                        .map(deadline -> !deadline.isMissedAt(now))
                        .orElse(true));
    }
}
