package vn.chitieuso.admin.account;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.ConflictException;
import vn.chitieuso.platform.ForbiddenException;
import vn.chitieuso.platform.StaleException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.db.SchemaReady;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.platform.db.Validity;
import vn.chitieuso.platform.text.Folding;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;

/**
 * Keeping accounts. An installation has none at first: at every start without an account a one-time code is printed in the
 * server's log, and whoever reads it there creates the first administrator with it. Later on an administrator keeps the
 * accounts of the units at and below the own one.
 */
@ApplicationScoped
@Transactional
public class AccountCare {

    private static final Logger LOG = Logger.getLogger(AccountCare.class.getName());
    private static final int CODE_BYTES = 18;
    private static final int AFTER_OTHER_STARTS = Interceptor.Priority.APPLICATION + 900;

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private PasswordRules rules;

    @Inject
    private SignInFailures failures;

    @Inject
    private SignedInSessions sessions;

    @Inject
    private OrgUnits units;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    void printFirstAdministratorCode(@Observes @Priority(AFTER_OTHER_STARTS) SchemaReady ready) {
        if (!accounts.isEmpty()) {
            return;
        }
        String code = Secrets.random(CODE_BYTES);
        sql.write(handle -> handle.createUpdate("""
                        INSERT INTO first_administrator_code (id, code_hash, issued_at) VALUES (1, :hash, :now)
                        ON CONFLICT (id) DO UPDATE SET code_hash = excluded.code_hash, issued_at = excluded.issued_at""")
                .bind("hash", Secrets.digest(code))
                .bind("now", clock.instant())
                .execute());
        LOG.log(
                Level.WARNING,
                "No account exists yet. Create the first administrator at /admin/account/first-administrator.xhtml"
                        + " with this one-time code: {0}",
                code);
    }

    /** Whether the door for the first administrator still stands open. */
    public boolean isFirstAdministratorMissing() {
        return accounts.isEmpty();
    }

    public void createFirstAdministrator(String code, String username, String fullName, String password) {
        if (!accounts.isEmpty()) {
            throw new ConflictException("admin.account.firstAdministratorExists");
        }
        int used =
                sql.read(handle -> handle.createUpdate("DELETE FROM first_administrator_code WHERE code_hash = :hash")
                        .bind("hash", Secrets.digest(code == null ? "" : code.strip()))
                        .execute());
        if (used != 1) {
            throw new BusinessException("admin.account.wrongFirstCode");
        }
        rules.refuseUnfit(username, fullName, password);
        Account account = new Account(username, fullName, passwords.hash(password), clock.instant());
        accounts.add(account);
        Validity fromToday = Validity.since(LocalDate.now(clock));
        account.grant(null, Role.ADMINISTRATOR, fromToday, account.getUsername(), clock.instant());
        audit.record(
                account.getUsername(), "account.createFirstAdministrator", "account " + account.getUsername(), null);
    }

    /** A new account without any right yet, with a password that its owner must change at the first sign-in. */
    public Account create(String username, String fullName, String password) {
        currentUser.require(AccountRight.KEEP_ACCOUNTS);
        rules.refuseUnfit(username == null ? "" : username, fullName == null ? "" : fullName, password);
        return create(username, fullName, null, passwords.hash(password));
    }

    Account create(String username, String fullName, String email, String passwordHash) {
        if (accounts.find(username).isPresent()) {
            throw new ConflictException("admin.account.usernameTaken", Account.normalize(username));
        }
        Instant now = clock.instant();
        Account account = new Account(username, Folding.clean(fullName), passwordHash, now);
        account.writeTo(email);
        account.usePassword(passwordHash, true, now);
        accounts.add(account);
        audit.recordChange("account.create", "account " + account.getUsername(), null, account.getFullName());
        return account;
    }

    /** A new account with a machine-made password, shown this once. */
    public PasswordKeeping.Issued createWithPassword(String username, String fullName, String email) {
        currentUser.require(AccountRight.KEEP_ACCOUNTS);
        String password = Passwords.random();
        Account account = create(username, fullName, email, Passwords.hashOfMachineMade(password));
        return new PasswordKeeping.Issued(account.getUsername(), account.getFullName(), password);
    }

    /** @param seen version the caller saw, null for any */
    public void describe(String username, String fullName, String email, String singleSignOnName, Long seen) {
        Account account = accounts.get(username);
        requireKeeping(account);
        if (seen != null && seen != account.getVersion()) {
            throw new StaleException("admin.account.stale");
        }
        accounts.findBySingleSignOnName(singleSignOnName)
                .filter(other -> !other.equals(account))
                .ifPresent(other -> {
                    throw new ConflictException("admin.account.singleSignOnNameTaken", other.getUsername());
                });
        String before = described(account);
        account.callBy(Folding.clean(fullName));
        account.writeTo(email);
        account.recogniseAs(singleSignOnName);
        audit.recordChange("account.describe", "account " + account.getUsername(), before, described(account));
    }

    private static String described(Account account) {
        return account.getFullName() + ", " + account.getEmail() + ", " + account.getSingleSignOnName();
    }

    /** On leaving: nobody gets in with it any more, from this moment. */
    public void disable(String username, String reason) {
        Account account = accounts.get(username);
        requireKeeping(account);
        String why = Folding.clean(reason);
        if (why == null || why.isEmpty() || why.length() > Account.REASON_MAX) {
            throw new BusinessException("admin.account.badReason", Account.REASON_MAX);
        }
        if (account.getUsername().equals(currentUser.getUsername())) {
            throw new BusinessException("admin.account.notOneself");
        }
        account.disable(why, clock.instant());
        sessions.endAll(account.getId(), "DISABLED", clock.instant());
        audit.recordChange("account.disable", "account " + account.getUsername(), "enabled", why);
    }

    public void enable(String username) {
        Account account = accounts.get(username);
        requireKeeping(account);
        audit.recordChange(
                "account.enable", "account " + account.getUsername(), account.getDisabledReason(), "enabled");
        account.enable(clock.instant());
    }

    /** The name may be tried again at once. */
    public void unlock(String username) {
        Account account = accounts.get(username);
        requireKeeping(account);
        failures.forget(account.getUsername());
        audit.record("account.unlock", "account " + account.getUsername(), null);
    }

    /** @throws ForbiddenException unless every unit at which the account holds something is in the keeper's reach */
    void requireKeeping(Account account) {
        currentUser.require(AccountRight.KEEP_ACCOUNTS);
        LocalDate today = LocalDate.now(clock);
        account.getGrants().stream()
                .filter(grant -> !grant.getValidity().getTo().isBefore(today))
                .forEach(grant -> requireKeepingAt(
                        grant.getUnit().map(unit -> unit.getId()).orElse(null)));
    }

    /** @param unit null for the whole installation, which whoever keeps the province's accounts keeps, too */
    void requireKeepingAt(Long unit) {
        long reach = unit == null
                ? units.list(LocalDate.now(clock), OrgLevel.PROVINCE, null, null).stream()
                        .map(UnitRow::id)
                        .findFirst()
                        .orElse(0L)
                : unit;
        if (!currentUser.mayAt(AccountRight.KEEP_ACCOUNTS, reach)) {
            throw new ForbiddenException("admin.account.forbidden");
        }
    }
}
