package vn.chitieuso.platform.web;

import java.io.IOException;
import java.util.Arrays;
import vn.chitieuso.platform.rest.Problems;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Refuses at the door what nobody behind it can take: forms larger than the server takes apart, and the character U+0000,
 * which no text holds and the database does not keep.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RefusalAtTheDoor extends HttpFilter {

    /** As web.xml allows for a whole form. */
    private static final long UPLOAD_BYTES_MAX = 21L * 1024 * 1024;

    @Inject
    private transient Problems problems;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isTooLarge(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (holdsNull(request)) {
            problems.write(request, response, HttpServletResponse.SC_BAD_REQUEST, "platform.rest.nullCharacter");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** What the server would refuse to take apart; asking it for the parameters would fail. */
    private static boolean isTooLarge(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && type.startsWith("multipart/form-data")
                && request.getContentLengthLong() > UPLOAD_BYTES_MAX;
    }

    private static boolean holdsNull(HttpServletRequest request) {
        return request.getRequestURI().contains("%00")
                || request.getParameterMap().values().stream()
                        .flatMap(Arrays::stream)
                        .anyMatch(value -> value.indexOf('\0') >= 0);
    }
}
