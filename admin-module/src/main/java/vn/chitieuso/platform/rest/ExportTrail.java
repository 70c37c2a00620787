package vn.chitieuso.platform.rest;

import java.util.Set;
import vn.chitieuso.platform.audit.AuditTrail;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Whatever leaves the API as a file is told to the audit trail. */
@Provider
public class ExportTrail implements ContainerResponseFilter {

    private static final Set<String> FILES =
            Set.of("text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/pdf");

    @Inject
    private AuditTrail trail;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        if (type != null
                && response.getStatus() == Response.Status.OK.getStatusCode()
                && FILES.contains(type.getType() + "/" + type.getSubtype())) {
            String query = request.getUriInfo().getRequestUri().getRawQuery();
            trail.recordExport(request.getUriInfo().getPath() + (query == null ? "" : "?" + query));
        }
    }
}
