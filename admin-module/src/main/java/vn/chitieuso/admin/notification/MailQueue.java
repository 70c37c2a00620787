package vn.chitieuso.admin.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Mail that has to leave. A node claims letters before it sends them, so no other sends the same; a claim that was not
 * settled is open again after a while. A letter keeps its message id over all attempts, so that a mailbox that got it twice,
 * because a node died between sending and settling, shows it once.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class MailQueue {

    private static final Duration CLAIM = Duration.ofMinutes(10);
    private static final int AT_ONCE = 50;
    private static final int ATTEMPTS_MAX = 12;
    private static final int FAILURE_MAX = 400;

    @Inject
    private Sql sql;

    /** Letters to people who want each at once. */
    List<Letter> claimSingle(Instant now) {
        return claim(now, "a.notice_mail = 'AT_ONCE'", AT_ONCE);
    }

    /** All letters to those who want one a day. */
    List<Letter> claimDigests(Instant now) {
        return claim(now, "a.notice_mail = 'DAILY'", 2_000);
    }

    private List<Letter> claim(Instant now, String whose, int limit) {
        return sql.read(handle -> handle.createQuery("""
                        WITH claimed AS (
                            SELECT m.notice_id FROM notice_mail m
                            JOIN notice n ON n.id = m.notice_id JOIN account a ON a.id = n.account_id
                            WHERE m.sent_at IS NULL AND m.given_up_at IS NULL AND m.due_at <= :now
                              AND (m.claimed_until IS NULL OR m.claimed_until <= :now) AND <whose>
                            ORDER BY m.notice_id LIMIT :limit FOR UPDATE OF m SKIP LOCKED)
                        UPDATE notice_mail m
                        SET claimed_until = :until, attempts = attempts + 1,
                            message_id = coalesce(message_id, gen_random_uuid()::text)
                        FROM claimed c, notice n, account a
                        WHERE m.notice_id = c.notice_id AND n.id = m.notice_id AND a.id = n.account_id
                        RETURNING n.id, n.kind, CAST(n.arguments AS text) AS arguments, n.link, n.created_at, n.account_id,
                                  a.email, a.full_name, m.message_id, m.attempts""".replace("<whose>", whose))
                .bind("now", now)
                .bind("limit", limit)
                .bind("until", now.plus(CLAIM))
                .mapTo(Letter.class)
                .list());
    }

    void sent(List<Letter> letters, Instant now) {
        letters.forEach(letter -> sql.write(handle -> handle.createUpdate("""
                        UPDATE notice_mail SET sent_at = :now, claimed_until = NULL, last_failure = NULL
                        WHERE notice_id = :id""")
                .bind("now", now)
                .bind("id", letter.id())
                .execute()));
    }

    /** Tried again later, each time after a longer while; after the last attempt it is given up and stays in the inbox. */
    void failed(List<Letter> letters, String failure, Instant now) {
        letters.forEach(letter -> sql.write(handle -> handle.createUpdate("""
                        UPDATE notice_mail SET claimed_until = NULL, last_failure = :failure, due_at = :next,
                            given_up_at = CASE WHEN attempts >= :most THEN CAST(:now AS timestamptz) END
                        WHERE notice_id = :id""")
                .bind("failure", failure.substring(0, Math.min(failure.length(), FAILURE_MAX)))
                .bind("next", now.plus(Duration.ofMinutes(1L << Math.min(letter.attempts(), 10))))
                .bind("now", now)
                .bind("most", ATTEMPTS_MAX)
                .bind("id", letter.id())
                .execute()));
    }

    /** Not tried: the claim alone is taken back. */
    void release(List<Letter> letters) {
        letters.forEach(letter -> sql.write(
                handle -> handle.createUpdate("""
                        UPDATE notice_mail SET claimed_until = NULL, attempts = attempts - 1 WHERE notice_id = :id""").bind("id", letter.id()).execute()));
    }

    /** One notice on its way to one person. */
    record Letter(
            long id,
            String kind,
            String arguments,
            String link,
            Instant createdAt,
            long accountId,
            String email,
            String fullName,
            String messageId,
            int attempts) {

        Notices.Row notice() {
            return new Notices.Row(id, kind, arguments, link, createdAt, null);
        }
    }
}
