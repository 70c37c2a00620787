package vn.chitieuso.reporting.rollup.rest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.platform.MalformedException;
import vn.chitieuso.platform.csv.UploadedList;
import vn.chitieuso.platform.rest.Paging;
import vn.chitieuso.platform.rest.Parameters;
import vn.chitieuso.reporting.rollup.Consolidation;
import vn.chitieuso.reporting.rollup.FigurePart;
import vn.chitieuso.reporting.rollup.Included;
import vn.chitieuso.reporting.rollup.MissingFigure;
import vn.chitieuso.reporting.rollup.Portion;
import vn.chitieuso.reporting.rollup.SumParts;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Figures added up over units and periods, what they are made of and what is missing in them. */
@Path("rollup")
@Produces({MediaType.APPLICATION_JSON, "text/csv", UploadedList.WORKBOOK})
public class RollUpResource {

    private static final int CODES_MAX = 200;

    @Inject
    private Consolidation consolidation;

    @Inject
    private SumParts parts;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private OrgUnits units;

    @Inject
    private RollUpBook book;

    @Context
    private HttpHeaders headers;

    @GET
    public Response show(
            @QueryParam("indicator") List<String> indicators,
            @QueryParam("period") List<String> periods,
            @QueryParam("unit") String unit,
            @QueryParam("by") String by,
            @QueryParam("include") String include,
            @QueryParam("scheme") @DefaultValue(ReportingCalendar.STANDARD_SCHEME) String scheme,
            @QueryParam("format") String format,
            @BeanParam Paging paging) {
        if (indicators.isEmpty() || periods.isEmpty()) {
            throw new MalformedException(
                    "platform.rest.missingParameter", indicators.isEmpty() ? "indicator" : "period");
        }
        if (indicators.size() > CODES_MAX || periods.size() > CODES_MAX) {
            throw new MalformedException("platform.rest.badNumber", "indicator, period", "…", 1, CODES_MAX);
        }
        String code = Parameters.required("unit", unit);
        OrgLevel level = Parameters.constant("by", by, OrgLevel.class, null);
        Included included = Parameters.constant("include", include, Included.class, Included.SUBMITTED);
        List<RollUpLine> lines = new ArrayList<>();
        for (String text : periods) {
            Period period = calendar.period(scheme, PeriodCode.parse(text));
            consolidation
                    .rollUp(
                            units.get(code, period.dataTo()),
                            period,
                            scheme,
                            new LinkedHashSet<>(indicators),
                            level,
                            included)
                    .forEach(row -> lines.add(RollUpLine.of(row, period)));
        }
        return RollUpBook.isWanted(format, headers)
                ? book.of("tong-hop", lines, RollUpLine.class)
                : paging.whole(lines, RollUpLine.class);
    }

    /** The single figures a sum is made of, whole lists as CSV or workbook. */
    @GET
    @Path("parts")
    public Response parts(
            @BeanParam RollUpParameters parameters, @QueryParam("format") String format, @BeanParam Paging paging) {
        boolean whole = paging.wantsCsv() || RollUpBook.isWanted(format, headers);
        Portion<FigurePart> portion = parts.parts(
                parameters.asked(calendar, units),
                whole ? 0 : paging.offset(),
                whole ? Integer.MAX_VALUE : paging.limit());
        List<PartLine> lines = portion.rows().stream().map(PartLine::of).toList();
        return answer("so-lieu-thanh-phan", lines, PartLine.class, portion.total(), format, paging);
    }

    /** The figures a sum waits for. */
    @GET
    @Path("missing")
    public Response missing(
            @BeanParam RollUpParameters parameters, @QueryParam("format") String format, @BeanParam Paging paging) {
        boolean whole = paging.wantsCsv() || RollUpBook.isWanted(format, headers);
        Portion<MissingFigure> portion = parts.missing(
                parameters.asked(calendar, units),
                whole ? 0 : paging.offset(),
                whole ? Integer.MAX_VALUE : paging.limit());
        List<MissingLine> lines = portion.rows().stream().map(MissingLine::of).toList();
        return answer("so-lieu-con-thieu", lines, MissingLine.class, portion.total(), format, paging);
    }

    private <T extends Record> Response answer(
            String name, List<T> lines, Class<T> type, int total, String format, Paging paging) {
        if (RollUpBook.isWanted(format, headers)) {
            return book.of(name, lines, type);
        }
        return paging.wantsCsv() ? paging.whole(lines, type) : paging.part(lines, total);
    }
}
