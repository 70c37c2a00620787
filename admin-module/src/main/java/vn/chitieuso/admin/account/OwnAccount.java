package vn.chitieuso.admin.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.chitieuso.platform.audit.AuditTrail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** What one may see and set of one's own account. */
@ApplicationScoped
@Transactional
public class OwnAccount {

    @Inject
    private Accounts accounts;

    @Inject
    private SecondFactor secondFactor;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    public Account show() {
        Account account = accounts.get(currentUser.getUsername());
        account.getGrants().forEach(grant -> grant.getUnit().ifPresent(unit -> unit.nameOn(LocalDate.now(clock))));
        return account;
    }

    /** Where notices go and how often. @param email null for none */
    public void receive(String email, NoticeMail mail) {
        Account account = accounts.get(currentUser.getUsername());
        String before = account.getEmail() + ", " + account.getNoticeMail();
        account.writeTo(email);
        account.wantMail(mail);
        audit.recordChange(
                "account.receive",
                "account " + account.getUsername(),
                before,
                account.getEmail() + ", " + account.getNoticeMail());
    }

    public boolean isSecondFactorObligatory() {
        return accounts.get(currentUser.getUsername()).needsSecondFactor(LocalDate.now(clock));
    }

    public int countRecoveryCodes() {
        return secondFactor.countRecoveryCodes(
                accounts.get(currentUser.getUsername()).getId());
    }

    /** @return the recovery codes, shown this once */
    public List<String> setUpSecondFactor(String secret, String code) {
        return secondFactor.setUp(currentUser.getUsername(), secret, code);
    }

    /** New recovery codes for the old, against a one-time code. */
    public List<String> renewRecoveryCodes(String code) {
        Account account = accounts.get(currentUser.getUsername());
        if (!secondFactor.accepts(account, code)) {
            throw SecondFactor.wrongCode();
        }
        audit.record("account.renewRecoveryCodes", "account " + account.getUsername(), null);
        return secondFactor.newRecoveryCodes(account);
    }

    public void giveUpSecondFactor(String code) {
        secondFactor.giveUp(accounts.get(currentUser.getUsername()), code);
    }
}
