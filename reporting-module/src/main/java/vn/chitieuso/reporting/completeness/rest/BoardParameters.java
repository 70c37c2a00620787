package vn.chitieuso.reporting.completeness.rest;

import java.util.List;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.platform.MalformedException;
import vn.chitieuso.platform.rest.Parameters;
import vn.chitieuso.reporting.completeness.BoardQuestion;
import vn.chitieuso.reporting.completeness.Completeness;

import jakarta.ws.rs.QueryParam;

/** The question of the board as addresses put it. */
public class BoardParameters {

    private static final int PERIODS_MAX = 60;

    @QueryParam("regime")
    private String regime;

    @QueryParam("period")
    private List<String> periods;

    @QueryParam("unit")
    private String unit;

    @QueryParam("level")
    private String level;

    @QueryParam("group")
    private String group;

    @QueryParam("q")
    private String text;

    /** Without a period, that whose data closed last. */
    BoardQuestion question(Completeness completeness) {
        String code = Parameters.required("regime", regime);
        if (periods != null && periods.size() > PERIODS_MAX) {
            throw new MalformedException("platform.rest.badNumber", "period", periods.size(), 1, PERIODS_MAX);
        }
        List<PeriodCode> wanted = periods == null || periods.isEmpty()
                ? completeness.lastPeriods(code, 1)
                : periods.stream().map(PeriodCode::parse).distinct().toList();
        OrgLevel of = Parameters.constant("level", level, OrgLevel.class, null);
        return new BoardQuestion(code, wanted, named(unit), of, named(group), named(text));
    }

    private static String named(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
