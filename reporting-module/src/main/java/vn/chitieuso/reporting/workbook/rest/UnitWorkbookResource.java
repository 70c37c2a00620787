package vn.chitieuso.reporting.workbook.rest;

import java.io.InputStream;
import vn.chitieuso.platform.csv.UploadedList;
import vn.chitieuso.platform.rest.LargeBody;
import vn.chitieuso.platform.rest.Parameters;
import vn.chitieuso.platform.sheet.UploadedBook;
import vn.chitieuso.reporting.report.ReportAddress;
import vn.chitieuso.reporting.report.ReportAddresses;
import vn.chitieuso.reporting.workbook.UnitTemplate;
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

/** The report of one unit as a workbook: out to be filled in, and in. */
@Path("reports/{regime}/{period}/{unit}/workbook")
public class UnitWorkbookResource {

    @Inject
    private ReportAddresses addresses;

    @Inject
    private UnitTemplate template;

    @Inject
    private WorkbookIntake intake;

    @GET
    @Produces(UploadedList.WORKBOOK)
    public Response form(
            @PathParam("regime") String regime, @PathParam("period") String period, @PathParam("unit") String unit) {
        ReportAddress address = addresses.resolve(regime, period, unit);
        return Response.ok(template.make(address))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"bieu-%s-%s-%s.xlsx\""
                                .formatted(
                                        address.regime().code(),
                                        address.period().code(),
                                        address.unitCode()))
                .build();
    }

    /** The answer tells what became of every changed cell; a refused one is no failure of the request. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @LargeBody(UploadedBook.BYTES_MAX)
    @Produces(MediaType.APPLICATION_JSON)
    public WorkbookOutcome take(
            @PathParam("regime") String regime,
            @PathParam("period") String period,
            @PathParam("unit") String unit,
            @QueryParam("name") String name,
            @QueryParam("dryRun") String dryRun,
            @QueryParam("atomic") String atomic,
            InputStream content) {
        return intake.takeUnit(
                addresses.resolve(regime, period, unit),
                name,
                content,
                Parameters.truth("dryRun", dryRun, false),
                Parameters.truth("atomic", atomic, false));
    }
}
