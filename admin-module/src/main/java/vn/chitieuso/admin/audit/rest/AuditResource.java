package vn.chitieuso.admin.audit.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.chitieuso.admin.audit.AuditQuestion;
import vn.chitieuso.admin.audit.AuditReading;
import vn.chitieuso.platform.audit.AuditEntry;
import vn.chitieuso.platform.audit.AuditVerification;
import vn.chitieuso.platform.rest.Paging;
import vn.chitieuso.platform.rest.Parameters;
import vn.chitieuso.platform.time.Zone;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The log of the system, for auditors only. */
@Path("audit")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
public class AuditResource {

    private static final int EXPORT_MAX = 100_000;

    @Inject
    private AuditReading reading;

    /** Days from and to, both included; CSV gives up to a hundred thousand entries. */
    @GET
    public Response list(
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("actor") String actor,
            @QueryParam("action") String action,
            @QueryParam("subject") String subject,
            @BeanParam Paging paging) {
        reading.requireInspector();
        LocalDate last = Parameters.date("to", to, null);
        AuditQuestion question = new AuditQuestion(
                startOf(Parameters.date("from", from, null)),
                startOf(last == null ? null : last.plusDays(1)),
                blankAsNull(actor),
                blankAsNull(action),
                blankAsNull(subject));
        if (paging.wantsCsv()) {
            List<AuditEntry> all = reading.inspect(question, 0, EXPORT_MAX);
            return paging.of(all, AuditEntry.class);
        }
        return paging.part(reading.inspect(question, paging.offset(), paging.limit()), reading.count(question));
    }

    @GET
    @Path("verification")
    @Produces(MediaType.APPLICATION_JSON)
    public Verification verify() {
        AuditVerification verification = reading.verify();
        return new Verification(
                verification.intact(),
                verification.entries(),
                verification.firstBroken(),
                verification.damage(),
                verification.lastSequence(),
                verification.lastHash());
    }

    private static Instant startOf(LocalDate day) {
        return day == null ? null : day.atStartOfDay(Zone.VIETNAM).toInstant();
    }

    private static String blankAsNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** What walking the chain showed. */
    public record Verification(
            boolean intact,
            long entries,
            Long firstBroken,
            AuditVerification.Damage damage,
            long lastLink,
            String lastHash) {}
}
