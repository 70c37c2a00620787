package vn.chitieuso.reporting.report;

import java.time.LocalDate;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.reporting.regime.RegimeRevision;

/** Names one report, begun or not: the regime, the period and the unit as of the end of the period's data. */
public record ReportAddress(RegimeRevision regime, Period period, OrgUnit unit) {

    /** The day on which codes, names and definitions are resolved. */
    public LocalDate day() {
        return period.dataTo();
    }

    public String unitCode() {
        return unit.codeOn(day());
    }

    @Override
    public String toString() {
        return regime.code() + "/" + period.code() + "/" + unitCode();
    }
}
