package vn.chitieuso.reporting.report.rest;

import java.math.BigDecimal;
import java.util.List;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.platform.ConflictException;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.remember.Remembered;
import vn.chitieuso.platform.rest.JsonBody;
import vn.chitieuso.platform.rest.Paging;
import vn.chitieuso.platform.rest.Parameters;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.report.CellStories;
import vn.chitieuso.reporting.report.ReportAction;
import vn.chitieuso.reporting.report.ReportAddress;
import vn.chitieuso.reporting.report.ReportAddresses;
import vn.chitieuso.reporting.report.ReportIntake;
import vn.chitieuso.reporting.report.ReportPatch;
import vn.chitieuso.reporting.report.ReportReading;
import vn.chitieuso.reporting.report.ReportState;
import vn.chitieuso.reporting.report.ReportVerifying;
import vn.chitieuso.reporting.report.ReportView;
import vn.chitieuso.reporting.report.ReportWorkflow;
import vn.chitieuso.reporting.value.Verification;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Reports: read, fill, pass on. What is read and written again and again while a form is filled takes one transaction. */
@Path("reports")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
public class ReportsResource {

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Remembered remembered;

    @Inject
    private ReportAddresses addresses;

    @Inject
    private ReportReading reading;

    @Inject
    private ReportIntake intake;

    @Inject
    private ReportWorkflow workflow;

    @Inject
    private ReportVerifying verifying;

    @Inject
    private CellStories stories;

    @Inject
    private ReportLines lines;

    @Inject
    private Language language;

    @GET
    public Response list(
            @QueryParam("regime") String regime,
            @QueryParam("period") String period,
            @QueryParam("unit") String unit,
            @QueryParam("state") String state,
            @BeanParam Paging paging) {
        ReportState wanted = Parameters.constant("state", state, ReportState.class, null);
        return paging.of(lines.search(regime, period, unit, wanted), ReportLine.class);
    }

    @GET
    @Path("{regime}/{period}/{unit}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public Response show(
            @PathParam("regime") String regime, @PathParam("period") String period, @PathParam("unit") String unit) {
        remembered.begin();
        return answer(addresses.resolve(regime, period, unit));
    }

    @PATCH
    @Path("{regime}/{period}/{unit}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public Response fill(
            @PathParam("regime") String regime,
            @PathParam("period") String period,
            @PathParam("unit") String unit,
            @QueryParam("onBehalf") String onBehalf,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("ChiTieuSo-User") String typist,
            String content) {
        // in one browser somebody else may have signed in since the form was opened
        if (typist != null && !typist.equals(currentUser.getUsername())) {
            throw new ConflictException("reporting.report.otherUser", typist);
        }
        remembered.begin();
        ReportAddress address = addresses.resolve(regime, period, unit);
        ReportPatch patch = PatchBody.read(JsonBody.parse(content));
        Long version = EntityVersion.parse(ifMatch);
        if (Boolean.parseBoolean(onBehalf)) {
            intake.fillOnBehalf(address, patch, version);
        } else {
            intake.fill(address, patch, version);
        }
        return answer(address(address));
    }

    @POST
    @Path("{regime}/{period}/{unit}/{action}")
    @Produces(MediaType.APPLICATION_JSON)
    public Response perform(
            @PathParam("regime") String regime,
            @PathParam("period") String period,
            @PathParam("unit") String unit,
            @PathParam("action") String action,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String requestKey,
            String body) {
        ReportAction step = ReportAction.ofPath(action)
                .orElseThrow(() -> new NotFoundException("reporting.report.unknownAction", action));
        ReportAddress address = addresses.resolve(regime, period, unit);
        workflow.perform(address, PatchBody.order(step, body, EntityVersion.parse(ifMatch), requestKey));
        return answer(address);
    }

    @GET
    @Path("{regime}/{period}/{unit}/revisions")
    @Produces(MediaType.APPLICATION_JSON)
    public List<RevisionLine> revisions(
            @PathParam("regime") String regime, @PathParam("period") String period, @PathParam("unit") String unit) {
        return reading.revisions(addresses.resolve(regime, period, unit)).stream()
                .map(RevisionLine::of)
                .toList();
    }

    @GET
    @Path("{regime}/{period}/{unit}/revisions/{number}")
    @Produces(MediaType.APPLICATION_JSON)
    public RevisionLine revision(
            @PathParam("regime") String regime,
            @PathParam("period") String period,
            @PathParam("unit") String unit,
            @PathParam("number") String number) {
        Integer wanted = Parameters.integer("number", Parameters.required("number", number), 1, Integer.MAX_VALUE);
        return RevisionLine.of(reading.revision(addresses.resolve(regime, period, unit), wanted));
    }

    @GET
    @Path("{regime}/{period}/{unit}/cells/{indicator}")
    @Produces(MediaType.APPLICATION_JSON)
    public CellBody cell(
            @PathParam("regime") String regime,
            @PathParam("period") String period,
            @PathParam("unit") String unit,
            @PathParam("indicator") String indicator) {
        return CellBody.of(stories.tell(addresses.resolve(regime, period, unit), indicator), language.getLocale());
    }

    /** The verified figure beside the reported one, {@code {"value","qualifier","reason"}}; a null value takes it away. */
    @PUT
    @Path("{regime}/{period}/{unit}/cells/{indicator}/verified")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response verify(
            @PathParam("regime") String regime,
            @PathParam("period") String period,
            @PathParam("unit") String unit,
            @PathParam("indicator") String indicator,
            String content) {
        ReportAddress address = addresses.resolve(regime, period, unit);
        JsonBody body = JsonBody.parse(content);
        BigDecimal value = body.decimal("value");
        Qualifier qualifier = body.constant("qualifier", Qualifier.class, Qualifier.EQUAL);
        String reason = body.text("reason", Verification.REASON_MAX);
        body.refuseErrors();
        verifying.verify(address, indicator, value, qualifier, reason);
        return answer(address);
    }

    /** A first write may have stored the period. */
    private ReportAddress address(ReportAddress written) {
        if (written.period().id() != 0) {
            return written;
        }
        return addresses.resolve(
                written.regime().code(), written.period().code().toString(), written.unitCode());
    }

    private Response answer(ReportAddress address) {
        ReportView view = reading.read(address);
        return Response.ok(ReportBody.of(view))
                .tag(String.valueOf(view.version()))
                .build();
    }
}
