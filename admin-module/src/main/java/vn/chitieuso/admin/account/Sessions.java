package vn.chitieuso.admin.account;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.chitieuso.admin.setting.Setting;
import vn.chitieuso.admin.setting.Settings;
import vn.chitieuso.platform.ForbiddenException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * A browser's way in: password, the steps that are left, and then a fresh session, so that a session id known before is
 * worth nothing after. A session ends by itself after some idle minutes, fewer for whoever administers.
 */
@ApplicationScoped
public class Sessions {

    private static final String PENDING = "vn.chitieuso.pendingSignIn";
    private static final String KEY = "vn.chitieuso.session";

    @Inject
    private SignIn signIn;

    @Inject
    private SignedInSessions signedIn;

    @Inject
    private SecondFactor secondFactor;

    @Inject
    private PasswordKeeping passwords;

    @Inject
    private Accounts accounts;

    @Inject
    private Settings settings;

    @Inject
    private HttpServletRequest request;

    /** @param wanted address to go to once inside, or null */
    public SignIn.Outcome begin(String username, String password, String wanted) {
        SignIn.Outcome outcome = signIn.attempt(username, password);
        if (outcome.isAccepted()) {
            goOn(new PendingSignIn(outcome.username().orElseThrow(), outcome.steps(), null, wanted));
        }
        return outcome;
    }

    /** The identity provider has recognised somebody; empty where no account fits. */
    Optional<SignIn.Outcome> beginRecognised(String nameThere, String wanted) {
        Optional<SignIn.Outcome> outcome = signIn.recognised(nameThere);
        outcome.ifPresent(
                accepted -> goOn(new PendingSignIn(accepted.username().orElseThrow(), accepted.steps(), null, wanted)));
        return outcome;
    }

    /** Who is on the way in, with what is left to do. */
    public Optional<PendingSignIn> pending() {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((PendingSignIn) session.getAttribute(PENDING));
    }

    /** The step {@link EntranceStep#SECOND_FACTOR}. */
    public SignIn.Outcome showCode(String code) {
        PendingSignIn pending = require(EntranceStep.SECOND_FACTOR);
        SignIn.Outcome outcome = signIn.attemptCode(pending.username(), code);
        if (outcome.isAccepted()) {
            goOn(pending.afterNext());
        } else if (outcome.isLocked()) {
            request.getSession().removeAttribute(PENDING);
        }
        return outcome;
    }

    /** The step {@link EntranceStep#CHANGE_PASSWORD}. */
    public void choosePassword(String present, String wanted) {
        PendingSignIn pending = require(EntranceStep.CHANGE_PASSWORD);
        passwords.change(pending.username(), present, wanted);
        goOn(pending.afterNext());
    }

    /** The secret of the second factor being set up; the same while the person looks for the phone. */
    public String secretBeingSetUp() {
        PendingSignIn pending = require(EntranceStep.SET_UP_SECOND_FACTOR);
        if (pending.secret() == null) {
            pending =
                    new PendingSignIn(pending.username(), pending.steps(), SecondFactor.newSecret(), pending.wanted());
            request.getSession().setAttribute(PENDING, pending);
        }
        return pending.secret();
    }

    /**
     * The step {@link EntranceStep#SET_UP_SECOND_FACTOR}.
     *
     * @return the recovery codes
     */
    public List<String> setUpSecondFactor(String code) {
        PendingSignIn pending = require(EntranceStep.SET_UP_SECOND_FACTOR);
        List<String> codes = secondFactor.setUp(pending.username(), pending.secret(), code);
        goOn(pending.afterNext());
        return codes;
    }

    private PendingSignIn require(EntranceStep step) {
        return pending()
                .filter(pending -> pending.next() == step)
                .orElseThrow(() -> new ForbiddenException("admin.account.signInAnew"));
    }

    private void goOn(PendingSignIn pending) {
        if (pending.steps().isEmpty()) {
            enter(pending.username());
            return;
        }
        HttpSession old = request.getSession(false);
        if (old != null && old.getAttribute(PENDING) == null) {
            old.invalidate();
        }
        request.getSession(true).setAttribute(PENDING, pending);
    }

    private void enter(String username) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        Account account = accounts.get(username);
        HttpSession session = request.getSession(true);
        session.setAttribute(KEY, signedIn.begin(account.getId()));
        session.setMaxInactiveInterval((int) idleLimit(account).toSeconds());
        signIn.entered(username);
    }

    private Duration idleLimit(Account account) {
        boolean administers = account.getGrants().stream().anyMatch(grant -> grant.getRole() == Role.ADMINISTRATOR);
        return Duration.ofMinutes(
                settings.number(administers ? Setting.ADMINISTRATION_IDLE_MINUTES : Setting.IDLE_MINUTES));
    }

    /** The key of the request's session, if somebody is signed in with it. */
    static Optional<String> keyOf(HttpServletRequest request) {
        try {
            HttpSession session = request.getSession(false);
            return session == null ? Optional.empty() : Optional.ofNullable((String) session.getAttribute(KEY));
        } catch (IllegalStateException ended) {
            return Optional.empty();
        }
    }

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    public void end() {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return;
        }
        keyOf(request).ifPresent(key -> {
            signedIn.recognise(key).ifPresent(signIn::signedOut);
            signedIn.end(key, "SIGNED_OUT");
        });
        session.invalidate();
    }
}
