package vn.chitieuso.kpi.indicator.web;

import java.time.Clock;
import java.time.LocalDate;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** On what a formula is tried unless somebody chooses otherwise: the province, in the month closed last. */
@Named
@RequestScoped
public class TrialDefaults {

    @Inject
    private OrgUnits units;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private Clock clock;

    public String getUnit() {
        return units.list(LocalDate.now(clock), OrgLevel.PROVINCE, null, null).stream()
                .findFirst()
                .map(UnitRow::code)
                .orElse("");
    }

    public String getPeriod() {
        return calendar.lastClosed(ReportingCalendar.STANDARD_SCHEME, PeriodType.MONTH, LocalDate.now(clock))
                .toString();
    }
}
