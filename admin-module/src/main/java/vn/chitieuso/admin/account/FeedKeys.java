package vn.chitieuso.admin.account;

import java.util.Optional;
import vn.chitieuso.platform.audit.AuditTrail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Keys that open a person's calendar feed and nothing else; a new one makes the old one worthless. */
@ApplicationScoped
@Transactional
public class FeedKeys {

    private static final int BYTES = 24;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @PersistenceContext
    private EntityManager entities;

    /** A key for oneself, shown this once. */
    public String makeOwn() {
        Account account = accounts.get(currentUser.getUsername());
        String key = Secrets.random(BYTES);
        account.feedBehind(Secrets.digest(key));
        audit.record("account.makeFeedKey", "account " + account.getUsername(), null);
        return key;
    }

    /** Whose feed the key opens, unless the account is disabled. */
    public Optional<Account> find(String key) {
        return entities.createQuery(
                        "SELECT a FROM Account a WHERE a.feedHash = :hash AND a.disabledAt IS NULL", Account.class)
                .setParameter("hash", Secrets.digest(key == null ? "" : key))
                .getResultStream()
                .findFirst();
    }
}
