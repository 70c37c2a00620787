package vn.chitieuso.admin.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.chitieuso.admin.setting.Setting;
import vn.chitieuso.admin.setting.Settings;
import vn.chitieuso.platform.ConflictException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.platform.work.RecurringTask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * The half-yearly review of accounts and rights (security level 3): a list of all enabled accounts, each to be confirmed or
 * disabled. It opens by itself when half a year has passed since the last, or earlier by hand; one is open at a time, and it
 * is closed when nothing is left on it.
 */
@ApplicationScoped
@Transactional
public class AccountReviews implements RecurringTask {

    private static final int DAYS_TO_REVIEW = 30;

    @Inject
    private Sql sql;

    @Inject
    private Settings settings;

    @Inject
    private AccountCare care;

    @Inject
    private AccountsByUnit holders;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Event<AccountEvent> events;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "account.openReview";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(12);
    }

    @Override
    public void run() {
        if (open().isEmpty() && isDue()) {
            begin();
        }
    }

    private boolean isDue() {
        LocalDate before = LocalDate.now(clock).minusMonths(settings.number(Setting.REVIEW_MONTHS));
        return sql.read(handle -> handle.createQuery("""
                        SELECT coalesce((SELECT max(opened_at) FROM account_review), (SELECT min(created_at) FROM account))
                               < :before""")
                .bind(
                        "before",
                        before.atStartOfDay(vn.chitieuso.platform.time.Zone.VIETNAM)
                                .toInstant())
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false));
    }

    /** Opens a review of all enabled accounts by hand. */
    public void openNow() {
        currentUser.require(AccountRight.KEEP_ACCOUNTS);
        if (open().isPresent()) {
            throw new ConflictException("admin.account.reviewOpenAlready");
        }
        begin();
    }

    private void begin() {
        LocalDate due = LocalDate.now(clock).plusDays(DAYS_TO_REVIEW);
        sql.write(handle -> {
            long review = handle.createQuery("""
                            INSERT INTO account_review (opened_at, opened_by, due_on) VALUES (:now, :by, :due) RETURNING id""")
                    .bind("now", clock.instant())
                    .bind("by", currentUser.getUsername())
                    .bind("due", due)
                    .mapTo(long.class)
                    .one();
            handle.createUpdate("""
                            INSERT INTO account_review_item (review_id, account_id)
                            SELECT :review, id FROM account WHERE disabled_at IS NULL""").bind("review", review).execute();
        });
        audit.record("account.openReview", "review due " + due, null);
        holders.holding(List.of(Role.ADMINISTRATOR)).values().stream()
                .flatMap(Collection::stream)
                .distinct()
                .forEach(administrator ->
                        events.fire(new AccountEvent(administrator, AccountEvent.Kind.REVIEW_DUE, List.of(due))));
    }

    /** The review that is open, with how far it has come. */
    public Optional<Review> open() {
        return sql.read(handle -> handle.createQuery(REVIEWS + " WHERE r.closed_at IS NULL")
                .mapTo(Review.class)
                .findOne());
    }

    /** Reviews that are closed, the latest first. */
    public List<Review> closed() {
        currentUser.require(AccountRight.READ_ACCOUNTS);
        return sql.read(
                handle -> handle.createQuery(REVIEWS + " WHERE r.closed_at IS NOT NULL ORDER BY r.opened_at DESC")
                        .mapTo(Review.class)
                        .list());
    }

    private static final String REVIEWS = """
            SELECT r.id, r.opened_at, r.opened_by, r.due_on, r.closed_at, r.closed_by,
                   (SELECT count(*) FROM account_review_item i WHERE i.review_id = r.id) AS accounts,
                   (SELECT count(*) FROM account_review_item i WHERE i.review_id = r.id AND i.verdict IS NULL) AS undecided,
                   (SELECT count(*) FROM account_review_item i WHERE i.review_id = r.id AND i.verdict = 'DISABLED') AS disabled
            FROM account_review r""";

    /** What is left on the open review, by the day of the last sign-in, the longest ago first. */
    public List<AccountRow> undecided(int offset, int limit) {
        currentUser.require(AccountRight.READ_ACCOUNTS);
        return sql.read(handle -> handle.createQuery("""
                        SELECT a.id, a.username, a.full_name, a.email, 'ACTIVE' AS state, a.second_factor IS NOT NULL AS second_factor,
                               a.last_sign_in_at, a.created_at, <grants>
                        FROM account_review_item i
                        JOIN account_review r ON r.id = i.review_id AND r.closed_at IS NULL
                        JOIN account a ON a.id = i.account_id
                        WHERE i.verdict IS NULL
                        ORDER BY a.last_sign_in_at NULLS FIRST, a.username OFFSET :offset LIMIT :limit""".replace("<grants>", AccountRow.GRANTS.formatted("a.id")))
                .bind("today", LocalDate.now(clock))
                .bind("offset", offset)
                .bind("limit", limit)
                .mapTo(AccountRow.class)
                .list());
    }

    /** The accounts are still needed with just these rights. */
    public void confirm(Collection<String> usernames) {
        usernames.forEach(username -> decide(username, "CONFIRMED"));
        closeWhenDone();
    }

    /** The accounts are not needed any more. */
    public void disable(Collection<String> usernames, String reason) {
        usernames.forEach(username -> {
            care.disable(username, reason);
            decide(username, "DISABLED");
        });
        closeWhenDone();
    }

    private void decide(String username, String verdict) {
        currentUser.require(AccountRight.KEEP_ACCOUNTS);
        int decided = sql.read(handle -> handle.createUpdate("""
                        UPDATE account_review_item i SET verdict = :verdict, decided_at = :now, decided_by = :by
                        FROM account_review r, account a
                        WHERE r.id = i.review_id AND r.closed_at IS NULL AND a.id = i.account_id
                          AND a.username = :username AND i.verdict IS NULL""")
                .bind("verdict", verdict)
                .bind("now", clock.instant())
                .bind("by", currentUser.getUsername())
                .bind("username", username)
                .execute());
        if (decided == 1) {
            audit.recordChange("account.review", "account " + username, null, verdict);
        }
    }

    private void closeWhenDone() {
        sql.write(handle -> handle.createUpdate("""
                        UPDATE account_review r SET closed_at = :now, closed_by = :by
                        WHERE closed_at IS NULL AND NOT EXISTS (
                            SELECT 1 FROM account_review_item i JOIN account a ON a.id = i.account_id
                            WHERE i.review_id = r.id AND i.verdict IS NULL AND a.disabled_at IS NULL)""")
                .bind("now", clock.instant())
                .bind("by", currentUser.getUsername())
                .execute());
    }

    /** One review with how many accounts it has, how many are undecided and how many were disabled. */
    public record Review(
            long id,
            Instant openedAt,
            String openedBy,
            LocalDate dueOn,
            Instant closedAt,
            String closedBy,
            int accounts,
            int undecided,
            int disabled) {}
}
