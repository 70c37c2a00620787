package vn.chitieuso.admin.trustanchor.rest;

import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.chitieuso.admin.trustanchor.TrustAnchor;
import vn.chitieuso.admin.trustanchor.TrustAnchors;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.rest.JsonBody;
import vn.chitieuso.platform.rest.Paging;
import vn.chitieuso.platform.time.Zone;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The authorities that are believed when signatures are verified. */
@Path("trust-anchors")
@Produces(MediaType.APPLICATION_JSON)
public class TrustAnchorsResource {

    @Inject
    private TrustAnchors anchors;

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    public Response list(@BeanParam Paging paging) {
        return paging.of(anchors.list().stream().map(Line::of).toList(), Line.class);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Believes an authority: the body is its certificate, PEM or DER")
    public Response add(@QueryParam("reason") String reason, InputStream certificate) {
        try {
            TrustAnchor added = anchors.add(certificate.readNBytes(TrustAnchor.CERTIFICATE_MAX + 1), reason);
            return Response.status(Response.Status.CREATED)
                    .entity(Line.of(added))
                    .build();
        } catch (IOException e) {
            throw new BusinessException("platform.file.interrupted");
        }
    }

    @POST
    @Path("{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Believes an authority no longer: {reason}")
    public Line end(@PathParam("id") String id, String content) {
        if (!id.matches("\\d{1,18}")) {
            throw new NotFoundException("admin.trustanchor.unknown");
        }
        JsonBody body = JsonBody.parse(content);
        String reason = body.text("reason", TrustAnchor.END_REASON_MAX);
        body.refuseErrors();
        return Line.of(anchors.end(Long.parseLong(id), reason));
    }

    /** An authority as the API tells it. */
    public record Line(
            long id,
            String subject,
            String issuer,
            String serial,
            String fingerprint,
            OffsetDateTime validFrom,
            OffsetDateTime validTo,
            String reason,
            OffsetDateTime addedAt,
            String addedBy,
            OffsetDateTime endedAt,
            String endedBy,
            String endReason) {

        static Line of(TrustAnchor anchor) {
            return new Line(
                    anchor.id(),
                    anchor.subject(),
                    anchor.issuer(),
                    anchor.serial(),
                    anchor.fingerprint(),
                    Zone.inVietnam(anchor.validFrom()),
                    Zone.inVietnam(anchor.validTo()),
                    anchor.reason(),
                    Zone.inVietnam(anchor.addedAt()),
                    anchor.addedBy(),
                    Zone.inVietnam(anchor.endedAt()),
                    anchor.endedBy(),
                    anchor.endReason());
        }
    }
}
