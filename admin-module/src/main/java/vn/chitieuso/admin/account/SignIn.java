package vn.chitieuso.admin.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.chitieuso.admin.setting.Setting;
import vn.chitieuso.admin.setting.Settings;
import vn.chitieuso.platform.audit.Actor;
import vn.chitieuso.platform.audit.AuditTrail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * The door: password against account, and what is still to be shown after it. A wrong name and a wrong password answer
 * alike and take the same time; wrong passwords, or wrong one-time codes, lock the name for a while; every attempt is told
 * to the audit trail.
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
    private SecondFactor secondFactor;

    @Inject
    private Settings settings;

    @Inject
    private Event<AccountEvent> events;

    @Inject
    private AuditTrail audit;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    private volatile String decoy;

    /** Whether the password is right; the caller sees to the steps that are left. */
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
        if (account.isEmpty() || !matches || isFirstPasswordTooOld(account.get(), now)) {
            return failed(username, account, now);
        }
        List<EntranceStep> steps = stepsFor(account.get());
        if (!steps.contains(EntranceStep.SECOND_FACTOR)) {
            failures.forget(username);
        }
        audit(username, steps.isEmpty() ? "account.signIn" : "account.signInBegun");
        return Outcome.accepted(account.get().getUsername(), steps);
    }

    /** Whether the one-time or recovery code is right; counts as a wrong password where it is not. */
    public Outcome attemptCode(String username, String code) {
        Instant now = clock.instant();
        Optional<Duration> locked = failures.lock(username, now);
        if (locked.isPresent()) {
            return Outcome.locked(locked.get());
        }
        Account account = accounts.get(username);
        if (account.isDisabled() || !secondFactor.accepts(account, code)) {
            return failed(username, Optional.of(account), now);
        }
        failures.forget(username);
        return Outcome.accepted(account.getUsername(), List.of());
    }

    /** A person the identity provider has recognised; empty where no account fits. */
    Optional<Outcome> recognised(String nameThere) {
        Optional<Account> account = accounts.findForSingleSignOn(nameThere).filter(found -> !found.isDisabled());
        if (account.isEmpty()) {
            audit(nameThere, "account.singleSignOnRefused");
            return Optional.empty();
        }
        List<EntranceStep> steps = new ArrayList<>(stepsFor(account.get()));
        steps.remove(EntranceStep.CHANGE_PASSWORD);
        if (settings.isOn(Setting.SINGLE_SIGN_ON_IS_STRONG)) {
            steps.clear();
        }
        audit(account.get().getUsername(), "account.singleSignOn");
        return Optional.of(Outcome.accepted(account.get().getUsername(), steps));
    }

    private List<EntranceStep> stepsFor(Account account) {
        List<EntranceStep> steps = new ArrayList<>();
        if (account.hasSecondFactor()) {
            steps.add(EntranceStep.SECOND_FACTOR);
        }
        if (account.isMustChangePassword() && !account.isDemonstration()) {
            steps.add(EntranceStep.CHANGE_PASSWORD);
        }
        if (!account.hasSecondFactor() && account.needsSecondFactor(LocalDate.now(clock))) {
            steps.add(EntranceStep.SET_UP_SECOND_FACTOR);
        }
        return steps;
    }

    private boolean isFirstPasswordTooOld(Account account, Instant now) {
        return account.isMustChangePassword()
                && account.getPasswordSetAt() != null
                && account.getPasswordSetAt()
                        .plus(Duration.ofDays(settings.number(Setting.FIRST_PASSWORD_DAYS)))
                        .isBefore(now);
    }

    private Outcome failed(String username, Optional<Account> account, Instant now) {
        failures.record(username, now);
        audit(username, "account.signInRefused");
        Optional<Duration> locked = failures.lock(username, now);
        if (locked.isPresent()) {
            audit(username, "account.lock");
            account.ifPresent(found -> events.fire(new AccountEvent(
                    found.getId(),
                    AccountEvent.Kind.NAME_LOCKED,
                    List.of(now, String.valueOf(actor.sourceAddress())))));
        }
        return locked.map(Outcome::locked).orElseGet(Outcome::refused);
    }

    /** The person is inside: counts as life of the account. */
    void entered(String username) {
        accounts.signedIn(accounts.get(username), clock.instant());
    }

    private void audit(String username, String action) {
        String name = Account.normalize(username);
        String whom = name.substring(0, Math.min(name.length(), Account.USERNAME_MAX));
        audit.record(whom, action, "account " + whom, null);
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
     * @param steps what is still to be done before the person is inside
     * @param lockedFor how long the name stays locked, else null
     */
    public record Outcome(Optional<String> username, List<EntranceStep> steps, Duration lockedFor) {

        static Outcome accepted(String username, List<EntranceStep> steps) {
            return new Outcome(Optional.of(username), List.copyOf(steps), null);
        }

        static Outcome refused() {
            return new Outcome(Optional.empty(), List.of(), null);
        }

        static Outcome locked(Duration lockedFor) {
            return new Outcome(Optional.empty(), List.of(), lockedFor);
        }

        public boolean isAccepted() {
            return username.isPresent();
        }

        public boolean isLocked() {
            return lockedFor != null;
        }
    }
}
