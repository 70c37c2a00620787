package vn.chitieuso.admin.account.rest;

import java.time.OffsetDateTime;
import vn.chitieuso.admin.account.AccessToken;
import vn.chitieuso.admin.account.AccessTokens;
import vn.chitieuso.admin.account.EntranceStep;
import vn.chitieuso.admin.account.SignIn;
import vn.chitieuso.platform.rest.JsonBody;
import vn.chitieuso.platform.rest.Problems;
import vn.chitieuso.platform.time.Zone;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Signing in for programs. */
@Path("tokens")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {

    private static final int TOO_MANY_ATTEMPTS = 429;
    private static final int NAME_MAX = 400;

    @Inject
    private SignIn signIn;

    @Inject
    private AccessTokens tokens;

    @Inject
    private Problems problems;

    @POST
    public Response create(String content) {
        JsonBody body = JsonBody.parse(content);
        String username = body.requiredText("username", NAME_MAX);
        String password = body.requiredText("password", NAME_MAX);
        String name = body.text("name", NAME_MAX);
        Integer days = body.integer("expiresInDays");
        String otp = body.text("otp", NAME_MAX);
        AccessToken.Scope scope = body.constant("scope", AccessToken.Scope.class, null);
        body.refuseErrors();
        SignIn.Outcome outcome = signIn.attempt(username, password);
        if (outcome.steps().contains(EntranceStep.SECOND_FACTOR)) {
            if (otp == null) {
                return problems.response(401, "admin.account.codeMissing").build();
            }
            boolean more = outcome.steps().size() > 1;
            outcome = signIn.attemptCode(username, otp);
            if (outcome.isAccepted() && more) {
                return problems.response(403, "admin.account.signInOnPageFirst").build();
            }
        } else if (!outcome.steps().isEmpty()) {
            return problems.response(403, "admin.account.signInOnPageFirst").build();
        }
        if (outcome.isLocked()) {
            return problems.response(
                            TOO_MANY_ATTEMPTS,
                            "admin.account.locked",
                            outcome.lockedFor().toMinutes() + 1)
                    .header("Retry-After", outcome.lockedFor().toSeconds() + 1)
                    .build();
        }
        if (!outcome.isAccepted()) {
            return problems.response(401, "admin.account.wrongCredentials").build();
        }
        AccessTokens.Issued issued = tokens.issue(outcome.username().orElseThrow(), name, scope, days);
        OffsetDateTime expiresAt = issued.expiresAt().atZone(Zone.VIETNAM).toOffsetDateTime();
        return Response.status(Response.Status.CREATED)
                .entity(new Token(issued.secret(), expiresAt))
                .build();
    }

    /** A new token; it is shown this once. */
    public record Token(String token, OffsetDateTime expiresAt) {}
}
