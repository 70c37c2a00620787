package vn.chitieuso.reporting.workbook.rest;

import java.io.InputStream;
import vn.chitieuso.platform.csv.UploadedList;
import vn.chitieuso.platform.rest.LargeBody;
import vn.chitieuso.platform.rest.Parameters;
import vn.chitieuso.platform.sheet.UploadedBook;
import vn.chitieuso.reporting.workbook.UnitsTemplate;
import vn.chitieuso.reporting.workbook.WorkbookIntake;
import vn.chitieuso.reporting.workbook.WorkbookOutcome;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The reports of all units below one as a workbook: a row for each. */
@Path("regimes/{regime}/periods/{period}/workbook")
public class UnitsWorkbookResource {

    @Inject
    private UnitsTemplate template;

    @Inject
    private WorkbookIntake intake;

    @GET
    @Produces(UploadedList.WORKBOOK)
    public Response form(
            @PathParam("regime") String regime, @PathParam("period") String period, @QueryParam("below") String below) {
        String unit = Parameters.required("below", below);
        return Response.ok(template.make(regime, period, unit))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"bieu-nhieu-don-vi-%s.xlsx\"".formatted(period.replaceAll("\\W", "")))
                .build();
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @LargeBody(UploadedBook.BYTES_MAX)
    @Produces(MediaType.APPLICATION_JSON)
    public WorkbookOutcome take(
            @PathParam("regime") String regime,
            @PathParam("period") String period,
            @QueryParam("name") String name,
            @QueryParam("dryRun") String dryRun,
            @QueryParam("atomic") String atomic,
            InputStream content) {
        return intake.takeUnits(
                regime,
                period,
                name,
                content,
                Parameters.truth("dryRun", dryRun, false),
                Parameters.truth("atomic", atomic, false));
    }
}
