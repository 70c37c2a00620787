package vn.chitieuso.reporting.recognition.rest;

import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.platform.rest.Parameters;
import vn.chitieuso.reporting.recognition.RecognitionQuestion;
import vn.chitieuso.reporting.recognition.RecognitionQuestion.Standing;

import jakarta.ws.rs.QueryParam;

/** The question for recognitions as addresses put it. */
public class RecognitionParameters {

    @QueryParam("indicator")
    private String indicator;

    @QueryParam("unit")
    private String unit;

    @QueryParam("year")
    private String year;

    @QueryParam("targetYear")
    private String targetYear;

    @QueryParam("state")
    private String state;

    @QueryParam("asOf")
    private String asOf;

    RecognitionQuestion question() {
        return new RecognitionQuestion(
                named(indicator),
                named(unit),
                Parameters.integer("year", year, PeriodCode.YEAR_MIN, PeriodCode.YEAR_MAX),
                Parameters.integer("targetYear", targetYear, PeriodCode.YEAR_MIN, PeriodCode.YEAR_MAX),
                Parameters.constant("state", state, Standing.class, Standing.IN_FORCE),
                Parameters.date("asOf", asOf, null));
    }

    static String named(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
