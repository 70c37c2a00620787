package vn.chitieuso.admin.account;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.audit.Actor;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Changing passwords: one's own, and, for administrators, resetting those of others. */
@ApplicationScoped
@Transactional
public class PasswordKeeping {

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private PasswordRules rules;

    @Inject
    private AccountCare care;

    @Inject
    private SignedInSessions sessions;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Event<AccountEvent> events;

    @Inject
    private AuditTrail audit;

    @Inject
    private Actor actor;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** One's own, by whoever knows the present one. */
    public void changeOwn(String present, String wanted) {
        change(currentUser.getUsername(), present, wanted);
    }

    /** Before the sign-in is complete, by whoever has just shown the present one. */
    void change(String username, String present, String wanted) {
        Account account = accounts.get(username);
        if (present == null || !passwords.matches(present, account.getPasswordHash())) {
            throw BusinessException.at("present", "admin.account.wrongPresentPassword");
        }
        rules.refuseUnfit(account, wanted);
        Instant now = clock.instant();
        remember(account, now);
        account.usePassword(passwords.hash(wanted), false, now);
        sessions.endOthers(account.getId(), "PASSWORD", now);
        audit.record(account.getUsername(), "account.changePassword", "account " + account.getUsername(), null);
        events.fire(new AccountEvent(
                account.getId(),
                AccountEvent.Kind.PASSWORD_CHANGED,
                List.of(now, String.valueOf(actor.sourceAddress()))));
    }

    /** Machine-made passwords that must be changed at the next sign-in; each is shown this once. */
    public List<Issued> reset(Collection<String> usernames) {
        List<Issued> issued = new ArrayList<>();
        for (String username : usernames) {
            Account account = accounts.get(username);
            care.requireKeeping(account);
            String password = Passwords.random();
            Instant now = clock.instant();
            remember(account, now);
            account.usePassword(Passwords.hashOfMachineMade(password), true, now);
            sessions.endAll(account.getId(), "RESET", now);
            audit.record("account.resetPassword", "account " + account.getUsername(), null);
            events.fire(new AccountEvent(
                    account.getId(), AccountEvent.Kind.PASSWORD_RESET, List.of(currentUser.getFullName())));
            issued.add(new Issued(account.getUsername(), account.getFullName(), password));
        }
        return issued;
    }

    private void remember(Account account, Instant now) {
        sql.write(handle -> handle.createUpdate("""
                        INSERT INTO former_password (account_id, password_hash, replaced_at)
                        VALUES (:account, :hash, :now)""")
                .bind("account", account.getId())
                .bind("hash", account.getPasswordHash())
                .bind("now", now)
                .execute());
    }

    /** A password at the one moment it is known. */
    public record Issued(String username, String fullName, String password) implements Serializable {}
}
