package vn.chitieuso.platform.web;

import java.io.IOException;

import jakarta.faces.application.ResourceHandler;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * What every answer tells the browser: trust nothing that is not ours and keep nothing of a person's page. Resources are
 * kept for long, because their address carries a hash of their content.
 */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR},
        asyncSupported = true)
public class SecurityHeaders extends HttpFilter {

    private static final String POLICY = "Content-Security-Policy";
    private static final String CACHE = "Cache-Control";
    private static final String STRICT =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader(POLICY, STRICT);
        boolean kept = isResource(request) && request.getParameter("v") != null;
        response.setHeader(CACHE, kept ? "public, max-age=31536000, immutable" : "no-store");
        chain.doFilter(request, new Answer(response, kept));
    }

    private static boolean isResource(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + ResourceHandler.RESOURCE_IDENTIFIER + "/");
    }

    /**
     * A page adds its policy with its nonce: it replaces the strict one, or the browser would obey both. Faces gives its
     * resources a week: ours may stay for a year.
     */
    private static class Answer extends HttpServletResponseWrapper {

        private final boolean kept;

        Answer(HttpServletResponse response, boolean kept) {
            super(response);
            this.kept = kept;
        }

        @Override
        public void setStatus(int status) {
            super.setStatus(status);
            if (status >= SC_BAD_REQUEST) {
                super.setHeader(CACHE, "no-store");
            }
        }

        @Override
        public void setHeader(String name, String value) {
            if (!kept || !CACHE.equalsIgnoreCase(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (POLICY.equalsIgnoreCase(name) || CACHE.equalsIgnoreCase(name)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
