package vn.chitieuso.reporting.tracking;

import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.kpi.indicator.ReportedFigure;

/** What a period came to; only periods with a figure are points. */
public record Point(Period period, ReportedFigure figure) {

    /** The period's place among all of its type. */
    int place() {
        return period.code().year() * period.code().type().perYear()
                + period.code().ordinal()
                - 1;
    }

    int year() {
        return period.code().year();
    }
}
