package vn.chitieuso.platform.rest;

import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.ConflictException;
import vn.chitieuso.platform.ForbiddenException;
import vn.chitieuso.platform.MalformedException;
import vn.chitieuso.platform.StaleException;
import vn.chitieuso.platform.TooLargeException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.text.Language;

import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Whatever goes wrong behind the API becomes a problem document here. What the product did not expect is logged under a
 * reference, and the caller is told the reference alone.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());
    private static final int UNPROCESSABLE = 422;

    @Inject
    private Problems problems;

    @Inject
    private AuditTrail trail;

    @Context
    private UriInfo uri;

    @Override
    public Response toResponse(Throwable thrown) {
        BusinessException business = find(thrown, BusinessException.class);
        if (business != null) {
            if (business instanceof ForbiddenException) {
                trail.recordDenial(path(), business.message(Language.VIETNAMESE));
            }
            return answer(problems.of(status(business), business, path()));
        }
        if (find(thrown, OptimisticLockException.class) != null) {
            return answer(problems.of(409, "platform.rest.changedMeanwhile", path()));
        }
        if (thrown instanceof NotFoundException) {
            return answer(problems.of(404, "platform.rest.noSuchResource", path()));
        }
        if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
            return answer(problems.of(web.getResponse().getStatus(), "platform.rest.badRequest", path()));
        }
        if (thrown instanceof ProcessingException
                || find(thrown, JsonbException.class) != null
                || find(thrown, JsonException.class) != null) {
            return answer(problems.of(400, "platform.rest.unreadableJson", path()));
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.SEVERE, "Failure " + reference + " at " + path(), thrown);
        return answer(problems.of(500, "platform.rest.failure", path(), reference));
    }

    private static int status(BusinessException exception) {
        if (exception instanceof vn.chitieuso.platform.NotFoundException) {
            return 404;
        }
        if (exception instanceof ForbiddenException) {
            return 403;
        }
        if (exception instanceof ConflictException) {
            return 409;
        }
        if (exception instanceof StaleException) {
            return 412;
        }
        if (exception instanceof TooLargeException) {
            return 413;
        }
        return exception instanceof MalformedException ? 400 : UNPROCESSABLE;
    }

    private static <T> T find(Throwable thrown, Class<T> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }

    private String path() {
        return uri.getRequestUri().getRawPath();
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
