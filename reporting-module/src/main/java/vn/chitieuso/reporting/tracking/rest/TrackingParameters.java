package vn.chitieuso.reporting.tracking.rest;

import java.time.LocalDate;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.platform.MalformedException;
import vn.chitieuso.platform.rest.Parameters;
import vn.chitieuso.reporting.rollup.Included;
import vn.chitieuso.reporting.tracking.TrackingQuestion;
import vn.chitieuso.reporting.tracking.TrackingState;

import jakarta.ws.rs.QueryParam;

/** The question for targets as addresses put it. */
public class TrackingParameters {

    @QueryParam("year")
    private String year;

    @QueryParam("unit")
    private String unit;

    @QueryParam("indicator")
    private String indicator;

    @QueryParam("group")
    private String group;

    @QueryParam("state")
    private String state;

    @QueryParam("q")
    private String text;

    @QueryParam("include")
    private String include;

    /** Without a year, the present one. */
    TrackingQuestion question(LocalDate today) {
        return new TrackingQuestion(
                year(today),
                named(unit),
                named(indicator),
                named(group),
                Parameters.constant("state", state, TrackingState.class, null),
                named(text),
                isAccepted());
    }

    int year(LocalDate today) {
        Integer wanted = Parameters.integer("year", year, PeriodCode.YEAR_MIN, PeriodCode.YEAR_MAX);
        return wanted == null ? today.getYear() : wanted;
    }

    /** Drafts are not held against targets. */
    boolean isAccepted() {
        Included included = Parameters.constant("include", include, Included.class, Included.SUBMITTED);
        if (included == Included.ALL) {
            throw new MalformedException("platform.rest.badConstant", "include", include, "[SUBMITTED, ACCEPTED]");
        }
        return included == Included.ACCEPTED;
    }

    private static String named(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
