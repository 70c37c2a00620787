package vn.chitieuso.admin.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.ConflictException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.db.SchemaReady;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.platform.db.Validity;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;

/**
 * Keeping accounts. An installation has none at first: at every start without an account a one-time code is printed in the
 * server's log, and whoever reads it there creates the first administrator with it.
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
        Account account = new Account(username, fullName, passwords.hash(password), clock.instant());
        accounts.add(account);
        Validity fromToday = Validity.since(LocalDate.now(clock));
        account.grant(null, Role.ADMINISTRATOR, fromToday, account.getUsername(), clock.instant());
        audit.record(
                account.getUsername(), "account.createFirstAdministrator", "account " + account.getUsername(), null);
    }

    /** A new account without any right yet. */
    public Account create(String username, String fullName, String password) {
        currentUser.require(AccountRight.KEEP_ACCOUNTS);
        if (accounts.find(username).isPresent()) {
            throw new ConflictException("admin.account.usernameTaken", Account.normalize(username));
        }
        Account account = new Account(username, fullName, passwords.hash(password), clock.instant());
        accounts.add(account);
        audit.record("account.create", "account " + account.getUsername(), account.getFullName());
        return account;
    }

    public void grant(String username, OrgUnit unit, Role role, Validity validity) {
        currentUser.require(AccountRight.KEEP_ACCOUNTS);
        Optional<Account> account = accounts.find(username);
        account.orElseThrow(() -> new BusinessException("admin.account.unknown", username))
                .grant(unit, role, validity, currentUser.getUsername(), clock.instant());
        audit.record("account.grant", "account " + username, role + " at " + unit + " " + validity);
    }
}
