package vn.chitieuso.admin.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;

/**
 * Browsers' sessions from sign-in to their end. A session is known by a random key that only its browser's session holds; a
 * session that was ended, here or from another browser, is nobody's from the next request on, on every node.
 */
@ApplicationScoped
@Transactional
public class SignedInSessions {

    private static final int KEY_BYTES = 32;
    private static final int BROWSER_MAX = 400;
    private static final Duration SEEN_ANEW = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(24);

    @Inject
    private Sql sql;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private HttpServletRequest request;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** @return the key of a new session */
    String begin(long account) {
        String key = Secrets.random(KEY_BYTES);
        String browser = request.getHeader("User-Agent");
        sql.write(handle -> handle.createUpdate("""
                        INSERT INTO signed_in_session
                            (key_hash, account_id, begun_at, last_seen_at, source_address, browser)
                        VALUES (:hash, :account, :now, :now, :address, :browser)""")
                .bind("hash", Secrets.digest(key))
                .bind("account", account)
                .bind("now", clock.instant())
                .bind("address", request.getRemoteAddr())
                .bind("browser", browser == null ? null : browser.substring(0, Math.min(BROWSER_MAX, browser.length())))
                .execute());
        return key;
    }

    /** Whose session it is, while it lasts and the account is not disabled. */
    @Transactional(Transactional.TxType.SUPPORTS)
    Optional<String> recognise(String key) {
        Instant now = clock.instant();
        String hash = Secrets.digest(key);
        Optional<Seen> seen = sql.read(handle -> handle.createQuery("""
                        SELECT a.username, s.last_seen_at FROM signed_in_session s JOIN account a ON a.id = s.account_id
                        WHERE s.key_hash = :hash AND s.ended_at IS NULL AND s.begun_at > :oldest
                          AND a.disabled_at IS NULL""")
                .bind("hash", hash)
                .bind("oldest", now.minus(LONGEST))
                .mapTo(Seen.class)
                .findOne());
        if (seen.filter(found -> found.lastSeenAt().isBefore(now.minus(SEEN_ANEW)))
                .isPresent()) {
            sql.write(handle -> handle.createUpdate(
                            "UPDATE signed_in_session SET last_seen_at = :now WHERE key_hash = :hash")
                    .bind("now", now)
                    .bind("hash", hash)
                    .execute());
        }
        return seen.map(Seen::username);
    }

    void end(String key, String why) {
        sql.write(handle -> handle.createUpdate("""
                        UPDATE signed_in_session SET ended_at = :now, ended_why = :why
                        WHERE key_hash = :hash AND ended_at IS NULL""")
                .bind("now", clock.instant())
                .bind("why", why)
                .bind("hash", Secrets.digest(key))
                .execute());
    }

    /** Nobody is in by the account any more: no browser, and no program with a token. */
    void endAll(long account, String why, Instant at) {
        endExcept(account, "", why, at);
        sql.write(handle -> handle.createUpdate(
                        "UPDATE access_token SET revoked_at = :at WHERE account_id = :account AND revoked_at IS NULL")
                .bind("at", at)
                .bind("account", account)
                .execute());
    }

    /** All of an account but the one the request comes from. */
    void endOthers(long account, String why, Instant at) {
        endExcept(account, Secrets.digest(Sessions.keyOf(request).orElse("")), why, at);
    }

    private void endExcept(long account, String keptHash, String why, Instant at) {
        sql.write(handle -> handle.createUpdate("""
                        UPDATE signed_in_session SET ended_at = :at, ended_why = :why
                        WHERE account_id = :account AND ended_at IS NULL AND key_hash <> :kept""")
                .bind("at", at)
                .bind("why", why)
                .bind("account", account)
                .bind("kept", keptHash)
                .execute());
    }

    /** One's own that were seen within a day, the latest first. */
    public List<Row> ofCurrentUser() {
        String present = Secrets.digest(Sessions.keyOf(request).orElse(""));
        return sql.read(handle -> handle.createQuery("""
                        SELECT s.id, s.begun_at, s.last_seen_at, s.source_address, s.browser, s.key_hash = :present AS present
                        FROM signed_in_session s JOIN account a ON a.id = s.account_id
                        WHERE a.username = :username AND s.ended_at IS NULL AND s.last_seen_at > :yesterday
                        ORDER BY s.last_seen_at DESC""")
                .bind("present", present)
                .bind("username", currentUser.getUsername())
                .bind("yesterday", clock.instant().minus(Duration.ofDays(1)))
                .mapTo(Row.class)
                .list());
    }

    /** Signs oneself out in another browser. */
    public void endOwn(long id) {
        int ended = sql.read(handle -> handle.createUpdate("""
                        UPDATE signed_in_session s SET ended_at = :now, ended_why = 'ELSEWHERE'
                        FROM account a
                        WHERE a.id = s.account_id AND a.username = :username AND s.id = :id AND s.ended_at IS NULL""")
                .bind("now", clock.instant())
                .bind("username", currentUser.getUsername())
                .bind("id", id)
                .execute());
        if (ended != 1) {
            throw new NotFoundException("admin.account.unknownSession");
        }
        audit.record("account.endSession", "account " + currentUser.getUsername(), "session " + id);
    }

    private record Seen(String username, Instant lastSeenAt) {}

    /** One session; {@code present} is the one that looks. */
    public record Row(
            long id, Instant begunAt, Instant lastSeenAt, String sourceAddress, String browser, boolean present) {}
}
