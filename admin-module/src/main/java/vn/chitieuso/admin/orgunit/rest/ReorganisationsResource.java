package vn.chitieuso.admin.orgunit.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnitCode;
import vn.chitieuso.admin.orgunit.Reorganisation;
import vn.chitieuso.admin.orgunit.ReorganisationChoices;
import vn.chitieuso.admin.orgunit.ReorganisationOrder;
import vn.chitieuso.admin.orgunit.ReorganisationOutcome;
import vn.chitieuso.admin.orgunit.Reorganisations;
import vn.chitieuso.admin.orgunit.Reorganising;
import vn.chitieuso.admin.orgunit.Succession;
import vn.chitieuso.platform.csv.UploadedList;
import vn.chitieuso.platform.rest.JsonBody;
import vn.chitieuso.platform.rest.Paging;
import vn.chitieuso.platform.text.Language;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Reorganisations of the province's structure. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReorganisationsResource {

    @Inject
    private Reorganising reorganising;

    @Inject
    private Reorganisations reorganisations;

    @Inject
    private Language language;

    @GET
    @Path("reorganisations")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    public Response list(@BeanParam Paging paging) {
        return paging.of(reorganisations.list().stream().map(Applied::of).toList(), Applied.class);
    }

    /** {@code {"title","legalBasis"?,"list": CSV text,"parent"?,"dissolveEmptyParents"?,"inheritGrants"?,"graceDays"?}} */
    @POST
    @Path("reorganisations")
    public Response apply(@QueryParam("dryRun") @DefaultValue("false") boolean dryRun, String content) {
        JsonBody body = JsonBody.parse(content);
        ReorganisationChoices usual = ReorganisationChoices.usual();
        Integer grace = body.integer("graceDays");
        ReorganisationChoices choices = new ReorganisationChoices(
                body.text("parent", OrgUnitCode.CODE_MAX),
                body.truth("dissolveEmptyParents", usual.dissolveEmptyParents()),
                body.truth("inheritGrants", usual.inheritGrants()),
                grace == null ? usual.graceDays() : grace);
        ReorganisationOrder order = new ReorganisationOrder(
                body.requiredText("title", Reorganisation.TITLE_MAX),
                body.text("legalBasis", Reorganisation.LEGAL_BASIS_MAX),
                body.requiredText("list", UploadedList.BYTES_MAX),
                choices);
        body.refuseErrors();
        List<ReorganisationOutcome> outcomes = dryRun ? reorganising.foresee(order) : reorganising.apply(order);
        return Response.status(dryRun ? Response.Status.OK : Response.Status.CREATED)
                .entity(outcomes.stream().map(this::outcome).toList())
                .build();
    }

    private Outcome outcome(ReorganisationOutcome outcome) {
        return new Outcome(
                outcome.id(),
                outcome.effectiveDate(),
                outcome.ended(),
                outcome.founded(),
                outcome.changed(),
                outcome.splits(),
                outcome.consequences().stream()
                        .map(each -> new Becoming(
                                language.text(each.textKey(), each.count()), each.count(), each.examples()))
                        .toList());
    }

    @POST
    @Path("reorganisations/{id}/undo")
    @Consumes(MediaType.WILDCARD)
    public Response undo(@PathParam("id") long id) {
        reorganising.undo(id);
        return Response.noContent().build();
    }

    /** {@code {"carrying": NOTHING|ALL|SHARE, "percent"?}} of a partial succession. */
    @PUT
    @Path("successions/{id}/carrying")
    public Response carry(@PathParam("id") long id, String content) {
        JsonBody body = JsonBody.parse(content);
        Succession.Carrying carrying = body.constant("carrying", Succession.Carrying.class, null);
        BigDecimal percent = body.decimal("percent");
        body.refuseErrors();
        reorganising.carry(id, carrying, percent);
        return Response.noContent().build();
    }

    /** A reorganisation as lists tell it. */
    public record Applied(
            long id,
            String title,
            LocalDate effectiveDate,
            String legalBasis,
            Instant appliedAt,
            String appliedBy,
            Instant undoneAt,
            String undoneBy) {

        static Applied of(Reorganisation each) {
            return new Applied(
                    each.getId(),
                    each.getTitle(),
                    each.getEffectiveDate(),
                    each.getLegalBasis(),
                    each.getAppliedAt(),
                    each.getAppliedBy(),
                    each.getUndoneAt(),
                    each.getUndoneBy());
        }
    }

    /** What one day of a list did or would do. */
    public record Outcome(
            long id,
            LocalDate effectiveDate,
            Map<OrgLevel, Integer> ended,
            Map<OrgLevel, Integer> founded,
            int changed,
            List<ReorganisationOutcome.Split> splits,
            List<Becoming> consequences) {}

    /** One thing that becomes of something, in words. */
    public record Becoming(String text, int count, List<String> examples) {}
}
