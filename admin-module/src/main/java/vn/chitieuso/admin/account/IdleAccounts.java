package vn.chitieuso.admin.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.chitieuso.admin.setting.Setting;
import vn.chitieuso.admin.setting.Settings;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.platform.work.RecurringTask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Disables accounts nobody has used for so many days (45 at security level 3), and warns a week before. The last active
 * administrator of the installation and the demonstration's accounts are left alone.
 */
@ApplicationScoped
@Transactional
public class IdleAccounts implements RecurringTask {

    private static final int WARNED_BEFORE_DAYS = 7;

    @Inject
    private Sql sql;

    @Inject
    private Settings settings;

    @Inject
    private SignedInSessions sessions;

    @Inject
    private Event<AccountEvent> events;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "account.disableIdle";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        int days = settings.number(Setting.IDLE_DAYS_UNTIL_DISABLED);
        Instant now = clock.instant();
        for (Idle idle : idleSince(now.minus(Duration.ofDays(days - WARNED_BEFORE_DAYS)))) {
            Instant end = idle.lastUsedAt().plus(Duration.ofDays(days));
            if (end.isAfter(now)) {
                events.fire(new AccountEvent(
                        idle.id(),
                        AccountEvent.Kind.IDLE_WARNING,
                        List.of(LocalDate.ofInstant(end, vn.chitieuso.platform.time.Zone.VIETNAM))));
            } else {
                disable(idle, days, now);
            }
        }
    }

    private void disable(Idle idle, int days, Instant now) {
        sql.write(handle -> handle.createUpdate("""
                        UPDATE account SET disabled_at = :now, disabled_reason = :reason, version = version + 1
                        WHERE id = :id AND disabled_at IS NULL""")
                .bind("now", now)
                .bind("reason", "IDLE " + days)
                .bind("id", idle.id())
                .execute());
        sessions.endAll(idle.id(), "IDLE", now);
        audit.recordChange(
                "account.disableIdle", "account " + idle.username(), "enabled", "idle for " + days + " days");
    }

    private List<Idle> idleSince(Instant moment) {
        return sql.read(handle -> handle.createQuery("""
                        WITH used AS (
                            SELECT a.id, a.username,
                                   greatest(a.created_at, a.last_sign_in_at, a.enabled_at) AS last_used_at,
                                   EXISTS (SELECT 1 FROM role_grant g WHERE g.account_id = a.id AND g.role = 'ADMINISTRATOR'
                                             AND :today BETWEEN g.valid_from AND g.valid_to) AS administrator
                            FROM account a WHERE a.disabled_at IS NULL AND NOT a.demonstration)
                        SELECT id, username, last_used_at FROM used u
                        WHERE last_used_at < :moment
                          AND NOT (administrator AND last_used_at = (SELECT max(last_used_at) FROM used WHERE administrator))""")
                .bind("today", LocalDate.now(clock))
                .bind("moment", moment)
                .mapTo(Idle.class)
                .list());
    }

    private record Idle(long id, String username, Instant lastUsedAt) {}
}
