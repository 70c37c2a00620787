package vn.chitieuso.admin.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.chitieuso.platform.audit.AuditTrail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * The door: password against account. A wrong name and a wrong password answer alike and take the same time; five wrong
 * passwords lock the name for a quarter of an hour; every attempt is told to the audit trail.
 */
@ApplicationScoped
@Transactional
public class SignIn {

    @Inject
    private Accounts accounts;

    @Inject
    private SignInFailures failures;

    @Inject
    private Passwords passwords;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    private volatile String decoy;

    public Outcome attempt(String username, String password) {
        Instant now = clock.instant();
        Optional<Duration> locked = failures.lock(username, now);
        if (locked.isPresent()) {
            audit(username, "account.signInWhileLocked");
            return Outcome.locked(locked.get());
        }
        Optional<Account> account = accounts.find(username).filter(found -> !found.isDisabled());
        boolean matches = passwords.matches(
                password, account.map(Account::getPasswordHash).orElseGet(this::decoy));
        if (account.isEmpty() || !matches) {
            failures.record(username, now);
            audit(username, "account.signInRefused");
            return failures.lock(username, now).map(Outcome::locked).orElseGet(Outcome::refused);
        }
        failures.forget(username);
        accounts.signedIn(account.get(), now);
        audit(username, "account.signIn");
        return Outcome.accepted(account.get().getUsername());
    }

    private void audit(String username, String action) {
        String name = Account.normalize(username);
        String actor = name.substring(0, Math.min(name.length(), Account.USERNAME_MAX));
        audit.record(actor, action, "account " + actor, null);
    }

    /** Tells the audit trail that somebody left. */
    public void signedOut(String username) {
        audit.record(username, "account.signOut", "account " + username, null);
    }

    private String decoy() {
        if (decoy == null) {
            decoy = passwords.hash("Decoy-" + java.util.UUID.randomUUID());
        }
        return decoy;
    }

    /**
     * What came of an attempt.
     *
     * @param username the account's, when it was accepted
     * @param lockedFor how long the account stays locked, else null
     */
    public record Outcome(Optional<String> username, Duration lockedFor) {

        static Outcome accepted(String username) {
            return new Outcome(Optional.of(username), null);
        }

        static Outcome refused() {
            return new Outcome(Optional.empty(), null);
        }

        static Outcome locked(Duration lockedFor) {
            return new Outcome(Optional.empty(), lockedFor);
        }

        public boolean isAccepted() {
            return username.isPresent();
        }

        public boolean isLocked() {
            return lockedFor != null;
        }
    }
}
