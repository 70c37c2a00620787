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

/** No text holds the character U+0000, and the database keeps none: an address or form with one is refused at the door. */
@WebFilter("/*")
public class RefuseNullCharacters extends HttpFilter {

    @Inject
    private transient Problems problems;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (holdsNull(request)) {
            problems.write(request, response, HttpServletResponse.SC_BAD_REQUEST, "platform.rest.nullCharacter");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean holdsNull(HttpServletRequest request) {
        return request.getRequestURI().contains("%00")
                || request.getParameterMap().values().stream()
                        .flatMap(Arrays::stream)
                        .anyMatch(value -> value.indexOf('\0') >= 0);
    }
}
