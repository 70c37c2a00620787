package vn.chitieuso.admin.setting;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The values that hold now. They are read often and change seldom, so each node keeps them for a few seconds: a change is
 * everywhere after that time.
 */
@ApplicationScoped
public class Settings {

    private static final long KEPT_FOR_NANOS = 5_000_000_000L;

    @Inject
    private Sql sql;

    private volatile Kept kept;

    public String text(Setting setting) {
        return find(setting.name()).orElse(setting.byDefault());
    }

    public int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    public boolean isOn(Setting setting) {
        return Boolean.parseBoolean(text(setting));
    }

    /** The value set under a name that is no {@link Setting}, such as the wording of a notice. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(current().get(name));
    }

    private Map<String, String> current() {
        Kept now = kept;
        if (now == null || System.nanoTime() - now.readAt() > KEPT_FOR_NANOS) {
            now = new Kept(read(), System.nanoTime());
            kept = now;
        }
        return now.values();
    }

    private Map<String, String> read() {
        Map<String, String> values = new HashMap<>();
        sql.write(handle -> handle.createQuery(
                        "SELECT DISTINCT ON (name) name, value FROM setting_value ORDER BY name, id DESC")
                .map((row, context) -> values.put(row.getString(1), row.getString(2)))
                .list());
        return values;
    }

    /** @param value null for the default */
    void store(String name, String value, Instant at, String by, String reason) {
        sql.write(handle -> handle.createUpdate("""
                        INSERT INTO setting_value (name, value, set_at, set_by, reason)
                        VALUES (:name, :value, :at, :by, :reason)""")
                .bind("name", name)
                .bind("value", value)
                .bind("at", at)
                .bind("by", by)
                .bind("reason", reason)
                .execute());
        kept = null;
    }

    /** Everything that was ever set under a name, the latest first. */
    List<Change> history(String name) {
        return sql.read(handle ->
                handle.createQuery("""
                        SELECT value, set_at, set_by, reason FROM setting_value WHERE name = :name ORDER BY id DESC""").bind("name", name).mapTo(Change.class).list());
    }

    private record Kept(Map<String, String> values, long readAt) {}

    /** One setting of a value; the value is null where it was put back to the default. */
    public record Change(String value, Instant setAt, String setBy, String reason) {}
}
