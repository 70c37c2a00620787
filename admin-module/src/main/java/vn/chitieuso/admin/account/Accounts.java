package vn.chitieuso.admin.account;

import java.time.Instant;
import java.util.Optional;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** All accounts. */
@ApplicationScoped
public class Accounts {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Sql sql;

    public Optional<Account> find(String username) {
        return entities.createQuery("SELECT a FROM Account a WHERE a.username = :username", Account.class)
                .setParameter("username", Account.normalize(username))
                .getResultStream()
                .findFirst();
    }

    /** @throws NotFoundException where nobody bears the name */
    public Account get(String username) {
        return find(username).orElseThrow(() -> new NotFoundException("admin.account.unknown", username));
    }

    /** By the name under which the identity provider knows the person, else by the username. */
    Optional<Account> findForSingleSignOn(String name) {
        return findBySingleSignOnName(name)
                .or(() -> find(name).filter(account -> account.getSingleSignOnName() == null));
    }

    Optional<Account> findBySingleSignOnName(String name) {
        return entities.createQuery(
                        "SELECT a FROM Account a WHERE LOWER(a.singleSignOnName) = LOWER(:name)", Account.class)
                .setParameter("name", name == null ? "" : name.strip())
                .getResultStream()
                .findFirst();
    }

    boolean isEmpty() {
        return entities.createQuery("SELECT COUNT(a) FROM Account a", Long.class)
                        .getSingleResult()
                == 0;
    }

    /** Two sign-ins at once are no conflict: the account's version stays. */
    void signedIn(Account account, Instant at) {
        sql.write(handle -> handle.createUpdate("UPDATE account SET last_sign_in_at = :at WHERE id = :id")
                .bind("at", at)
                .bind("id", account.getId())
                .execute());
    }

    void add(Account account) {
        entities.persist(account);
    }
}
