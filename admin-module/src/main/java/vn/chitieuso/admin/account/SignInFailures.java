package vn.chitieuso.admin.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.chitieuso.admin.setting.Setting;
import vn.chitieuso.admin.setting.Settings;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Wrong passwords by name. After five of them (security level 3; a setting) the name is locked for a while, whether an
 * account bears it or not; many at once are counted as many.
 */
@ApplicationScoped
class SignInFailures {

    private static final Duration REMEMBERED_FOR = Duration.ofDays(1);

    @Inject
    private Sql sql;

    @Inject
    private Settings settings;

    /** How long the name is still locked. */
    Optional<Duration> lock(String username, Instant now) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT locked_until FROM sign_in_failure
                        WHERE username = :username AND locked_until > :now AND locked_until <= :longest""")
                .bind("username", key(username))
                .bind("now", now)
                // a lock that lasts longer is from before the clock was put back
                .bind("longest", now.plus(Duration.ofMinutes(settings.number(Setting.LOCK_MINUTES))))
                .mapTo(Instant.class)
                .findOne()
                .map(until -> Duration.between(now, until)));
    }

    void record(String username, Instant now) {
        sql.write(handle -> {
            handle.createUpdate("DELETE FROM sign_in_failure WHERE failed_at < :forgotten")
                    .bind("forgotten", now.minus(REMEMBERED_FOR))
                    .execute();
            handle.createUpdate("""
                            INSERT INTO sign_in_failure AS known (username, failures, failed_at) VALUES (:username, 1, :now)
                            ON CONFLICT (username) DO UPDATE SET failed_at = :now,
                                failures = (known.failures + 1) % :allowed,
                                locked_until = CASE WHEN known.failures + 1 >= :allowed THEN CAST(:until AS timestamptz)
                                                    ELSE known.locked_until END""")
                    .bind("username", key(username))
                    .bind("now", now)
                    .bind("until", now.plus(Duration.ofMinutes(settings.number(Setting.LOCK_MINUTES))))
                    .bind("allowed", settings.number(Setting.FAILURES_UNTIL_LOCKED))
                    .execute();
        });
    }

    void forget(String username) {
        sql.write(handle -> handle.createUpdate("DELETE FROM sign_in_failure WHERE username = :username")
                .bind("username", key(username))
                .execute());
    }

    private static String key(String username) {
        String name = Account.normalize(username);
        return name.substring(0, Math.min(name.length(), Account.USERNAME_MAX));
    }
}
