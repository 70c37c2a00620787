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
 * passwords lock the account for a quarter of an hour; every attempt is told to the audit trail.
 */
@ApplicationScoped
@Transactional
public class SignIn {

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    private volatile String decoy;

    public Outcome attempt(String username, String password) {
        Instant now = clock.instant();
        Optional<Account> found = accounts.find(username).filter(account -> !account.isDisabled());
        if (found.isEmpty()) {
            passwords.matches(password, decoy());
            audit.record(
                    Account.normalize(username),
                    "account.signInRefused",
                    "account " + Account.normalize(username),
                    null);
            return Outcome.refused();
        }
        Account account = found.get();
        if (account.isLockedAt(now)) {
            audit.record(account.getUsername(), "account.signInWhileLocked", "account " + account.getUsername(), null);
            return Outcome.locked(Duration.between(now, account.getLockedUntil()));
        }
        if (!passwords.matches(password, account.getPasswordHash())) {
            account.failedToSignIn(now);
            audit.record(account.getUsername(), "account.signInRefused", "account " + account.getUsername(), null);
            return account.isLockedAt(now)
                    ? Outcome.locked(Duration.between(now, account.getLockedUntil()))
                    : Outcome.refused();
        }
        account.signedIn(now);
        audit.record(account.getUsername(), "account.signIn", "account " + account.getUsername(), null);
        return Outcome.accepted(account.getUsername());
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
