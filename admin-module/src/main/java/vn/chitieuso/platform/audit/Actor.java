package vn.chitieuso.platform.audit;

import java.security.Principal;
import java.util.Optional;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;

/**
 * In whose name the current request runs: the signed-in account, nobody (a visitor), or the system itself where no HTTP
 * request is under way, at start and in timers; or whoever began the background work; and by virtue of what it was last
 * allowed something.
 */
@RequestScoped
public class Actor {

    public static final String SYSTEM = "system";
    public static final String VISITOR = "visitor";

    @Inject
    private SecurityContext security;

    @Inject
    private HttpServletRequest request;

    private String heldGrant;
    private String standsFor;
    private String addressThen;

    /** Work that somebody began goes on in that person's name, though their request is over. */
    public void actFor(String username, String address) {
        standsFor = username;
        addressThen = address;
    }

    /** The signed-in account's username. */
    public Optional<String> username() {
        if (standsFor != null) {
            return Optional.of(standsFor);
        }
        return isSystem()
                ? Optional.empty()
                : Optional.ofNullable(security.getCallerPrincipal()).map(Principal::getName);
    }

    /** Whether no HTTP request is under way, nor anything a person began. */
    public boolean isSystem() {
        return standsFor == null && sourceAddress() == null;
    }

    public String name() {
        return isSystem() ? SYSTEM : username().orElse(VISITOR);
    }

    /** What allowed the last thing that was asked for, {@code STANDING_AGENCY 38}; null before. Public for proxies of subclasses. */
    public String heldGrant() {
        return heldGrant;
    }

    /** Whoever checks rights says by virtue of which one a change is about to be made. */
    public void actBy(String grant) {
        heldGrant = grant;
    }

    /** The address the request came from, or null outside of one. */
    public String sourceAddress() {
        if (standsFor != null) {
            return addressThen;
        }
        try {
            return request.getRemoteAddr();
        } catch (IllegalStateException | ContextNotActiveException | NullPointerException noRequestUnderWay) {
            return null;
        }
    }
}
