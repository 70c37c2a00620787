package vn.chitieuso.admin.account;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import vn.chitieuso.platform.rest.Problems;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Who is knocking: a program with a bearer token, a browser with a signed-in session, or somebody who must be shown the
 * sign-in page. A token never makes a session. A session speaks for the API too, but only with a header that no foreign
 * page can send along, so that no foreign page acts in the person's name.
 */
@ApplicationScoped
public class DoorKeeper implements HttpAuthenticationMechanism {

    static final String SIGNED_IN = "signed-in";

    private static final String API = "/api/";
    private static final String BEARER = "Bearer ";
    private static final String SIGN_IN_PAGE = "/admin/account/sign-in.xhtml";
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    private AccessTokens tokens;

    @Inject
    private SignedInSessions sessions;

    @Inject
    private Problems problems;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        boolean api = path(request).startsWith(API);
        Optional<String> username = api ? apiCaller(request) : sessionUsername(request);
        if (username.isPresent()) {
            return context.notifyContainerAboutLogin(username.get(), Set.of(SIGNED_IN));
        }
        if (!context.isProtected()) {
            return context.doNothing();
        }
        return api ? refuse(request, response, context) : showSignIn(request, response, context);
    }

    private Optional<String> apiCaller(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null) {
            return authorization.startsWith(BEARER)
                    ? tokens.recognise(authorization.substring(BEARER.length()).strip(), isSafe(request))
                    : Optional.empty();
        }
        boolean provenOwnPage = isSafe(request) || "ChiTieuSo".equals(request.getHeader("X-Requested-With"));
        return provenOwnPage ? sessionUsername(request) : Optional.empty();
    }

    /** A token that is good for reading came with something else. */
    private boolean isReadOnlyToken(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        return authorization != null
                && authorization.startsWith(BEARER)
                && tokens.recognise(authorization.substring(BEARER.length()).strip(), true)
                        .isPresent();
    }

    private static boolean isSafe(HttpServletRequest request) {
        return SAFE_METHODS.contains(request.getMethod());
    }

    private Optional<String> sessionUsername(HttpServletRequest request) {
        Optional<String> key = Sessions.keyOf(request);
        Optional<String> username = key.flatMap(sessions::recognise);
        if (key.isPresent() && username.isEmpty()) {
            // ended from elsewhere: some servers keep a person's session from everybody else, even from its own browser
            Sessions.forget(request);
        }
        return username;
    }

    private AuthenticationStatus refuse(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        try {
            if (isReadOnlyToken(request)) {
                problems.write(request, response, HttpServletResponse.SC_FORBIDDEN, "admin.account.readOnlyToken");
                return AuthenticationStatus.SEND_FAILURE;
            }
            response.setHeader("WWW-Authenticate", "Bearer");
            problems.write(request, response, HttpServletResponse.SC_UNAUTHORIZED, "platform.rest.unauthenticated");
        } catch (IOException callerIsGone) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    private AuthenticationStatus showSignIn(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String wanted = path(request);
        if ("GET".equals(request.getMethod()) && request.getQueryString() != null) {
            wanted += "?" + request.getQueryString();
        }
        String page = request.getContextPath() + SIGN_IN_PAGE + "?goto="
                + java.net.URLEncoder.encode(wanted, java.nio.charset.StandardCharsets.UTF_8);
        if (request.getHeader("Faces-Request") != null) {
            return partialRedirect(response, page);
        }
        return context.redirect(page);
    }

    /** A Faces ajax request understands no redirect but its own. */
    private static AuthenticationStatus partialRedirect(HttpServletResponse response, String page) {
        try {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                            + page.replace("&", "&amp;") + "\"/></partial-response>");
        } catch (IOException callerIsGone) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
