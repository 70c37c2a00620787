package vn.chitieuso.admin.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.ForbiddenException;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.platform.text.Folding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Making, recognising and revoking access tokens. */
@ApplicationScoped
@Transactional
public class AccessTokens {

    public static final int DAYS_MAX = 366;
    private static final int DAYS_BY_DEFAULT = 30;
    private static final int BYTES = 32;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** @param scope null for all that the person may; @param days null for the default of thirty */
    public Issued issue(String username, String name, AccessToken.Scope scope, Integer days) {
        Account account = accounts.find(username).orElseThrow(() -> new ForbiddenException("admin.account.forbidden"));
        String label = Folding.clean(name);
        if (label == null || label.isEmpty() || label.length() > AccessToken.NAME_MAX) {
            throw new BusinessException(
                    List.of(new BusinessException.FieldError(
                            "/name", "admin.account.badTokenName", AccessToken.NAME_MAX)),
                    "admin.account.badTokenName",
                    AccessToken.NAME_MAX);
        }
        int lifetime = days == null ? DAYS_BY_DEFAULT : days;
        if (lifetime < 1 || lifetime > DAYS_MAX) {
            throw new BusinessException(
                    List.of(new BusinessException.FieldError("/expiresInDays", "admin.account.badTokenDays", DAYS_MAX)),
                    "admin.account.badTokenDays",
                    DAYS_MAX);
        }
        String secret = Secrets.random(BYTES);
        Instant now = clock.instant();
        AccessToken token = new AccessToken(
                account,
                label,
                Secrets.digest(secret),
                scope == null ? AccessToken.Scope.WRITE : scope,
                now,
                now.plus(Duration.ofDays(lifetime)));
        entities.persist(token);
        audit.record(account.getUsername(), "account.issueToken", "account " + account.getUsername(), label);
        return new Issued(secret, token.getExpiresAt());
    }

    /**
     * The username a token speaks for, while it is neither expired nor revoked.
     *
     * @param reading whether the caller only looks: a token for reading speaks for nobody else
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<String> recognise(String secret, boolean reading) {
        Instant now = clock.instant();
        String hash = Secrets.digest(secret);
        Optional<Recognised> found = sql.read(handle -> handle.createQuery("""
                        SELECT a.username, t.last_used_at FROM access_token t JOIN account a ON a.id = t.account_id
                        WHERE t.token_hash = :hash AND t.revoked_at IS NULL AND t.expires_at > :now
                          AND a.disabled_at IS NULL AND (:reading OR t.scope = 'WRITE')""")
                .bind("hash", hash)
                .bind("now", now)
                .bind("reading", reading)
                .mapTo(Recognised.class)
                .findOne());
        if (found.filter(token -> token.isUsedAnew(now)).isPresent()) {
            sql.write(handle -> handle.createUpdate(
                            "UPDATE access_token SET last_used_at = :now WHERE token_hash = :hash")
                    .bind("now", now)
                    .bind("hash", hash)
                    .execute());
        }
        return found.map(Recognised::username);
    }

    private record Recognised(String username, Instant lastUsedAt) {

        boolean isUsedAnew(Instant now) {
            return lastUsedAt == null || lastUsedAt.isBefore(now.minus(Duration.ofMinutes(5)));
        }
    }

    public List<AccessToken> ofCurrentUser() {
        return entities.createQuery("""
                        SELECT t FROM AccessToken t
                        WHERE t.account.username = :username AND t.revokedAt IS NULL AND t.expiresAt > :now
                        ORDER BY t.createdAt DESC""", AccessToken.class)
                .setParameter("username", currentUser.getUsername())
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** Only one's own. */
    public void revoke(long id) {
        AccessToken token = entities.find(AccessToken.class, id);
        if (token == null || !token.getAccount().getUsername().equals(currentUser.getUsername())) {
            throw new NotFoundException("admin.account.unknownToken");
        }
        token.revoke(clock.instant());
        audit.record("account.revokeToken", "account " + currentUser.getUsername(), token.getName());
    }

    /** A token at the one moment its secret is known. */
    public record Issued(String secret, Instant expiresAt) {}
}
