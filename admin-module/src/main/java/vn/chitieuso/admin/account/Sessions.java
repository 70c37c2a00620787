package vn.chitieuso.admin.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** Browser sessions: a successful sign-in begins a fresh one, so that a session id known before is worth nothing after. */
@ApplicationScoped
public class Sessions {

    @Inject
    private SignIn signIn;

    @Inject
    private HttpServletRequest request;

    public SignIn.Outcome begin(String username, String password) {
        SignIn.Outcome outcome = signIn.attempt(username, password);
        outcome.username().ifPresent(name -> {
            HttpSession old = request.getSession(false);
            if (old != null) {
                old.invalidate();
            }
            request.getSession(true).setAttribute(DoorKeeper.SESSION_USERNAME, name);
        });
        return outcome;
    }

    public void end() {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return;
        }
        String username = (String) session.getAttribute(DoorKeeper.SESSION_USERNAME);
        session.invalidate();
        if (username != null) {
            signIn.signedOut(username);
        }
    }
}
