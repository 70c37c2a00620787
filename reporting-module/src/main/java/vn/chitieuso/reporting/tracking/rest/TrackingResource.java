package vn.chitieuso.reporting.tracking.rest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.platform.csv.UploadedList;
import vn.chitieuso.platform.rest.Paging;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.tracking.TargetProgress;
import vn.chitieuso.reporting.tracking.TargetTracking;
import vn.chitieuso.reporting.tracking.TargetYears;
import vn.chitieuso.reporting.tracking.TrackingBook;
import vn.chitieuso.reporting.tracking.TrackingQuestion;
import vn.chitieuso.reporting.tracking.TrackingState;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** How far targets are. */
@Path("tracking")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
public class TrackingResource {

    @Inject
    private TargetTracking tracking;

    @Inject
    private TargetYears years;

    @Inject
    private OrgUnits units;

    @Inject
    private TrackingBook book;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    @GET
    public Response list(@BeanParam TrackingParameters parameters, @BeanParam Paging paging) {
        TrackingQuestion question = parameters.question(LocalDate.now(clock));
        List<TargetProgress> all = tracking.list(question.withoutState());
        List<TrackingLine> lines = all.stream()
                .filter(each -> question.state() == null || each.state() == question.state())
                .map(TrackingLine::of)
                .toList();
        if (paging.wantsCsv()) {
            return paging.of(lines, TrackingLine.class);
        }
        int from = Math.min(lines.size(), paging.offset());
        int to = Math.min(lines.size(), from + paging.limit());
        Map<TrackingState, Long> states = TargetTracking.counts(all);
        return Response.ok(new TrackingBody(lines.subList(from, to), lines.size(), states), MediaType.APPLICATION_JSON)
                .build();
    }

    @GET
    @Path("targets.xlsx")
    @Produces(UploadedList.WORKBOOK)
    public Response workbook(@BeanParam TrackingParameters parameters) {
        List<TargetProgress> progress = tracking.list(parameters.question(LocalDate.now(clock)));
        StreamingOutput sheets = out -> book.write(progress, language.getLocale(), out);
        return Response.ok(sheets, UploadedList.WORKBOOK)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"theo-doi-chi-tieu-" + LocalDate.now(clock) + ".xlsx\"")
                .build();
    }

    /** The years of a unit's targets side by side: asked for, reported of, recognised in. */
    @GET
    @Path("{indicator}/{unit}/years")
    public Response years(
            @PathParam("indicator") String indicator, @PathParam("unit") String unit, @BeanParam Paging paging) {
        return paging.whole(
                years.of(indicator, units.get(unit, LocalDate.now(clock)).getId()).stream()
                        .map(YearBody::of)
                        .toList(),
                YearBody.class);
    }

    /** @param bearer code of a unit, as of the end of the year, or of a group */
    @GET
    @Path("{indicator}/{bearer}")
    @Produces(MediaType.APPLICATION_JSON)
    public CourseBody show(
            @PathParam("indicator") String indicator,
            @PathParam("bearer") String bearer,
            @BeanParam TrackingParameters parameters) {
        int year = parameters.year(LocalDate.now(clock));
        return CourseBody.of(tracking.one(indicator, bearer, year, parameters.isAccepted()));
    }
}
