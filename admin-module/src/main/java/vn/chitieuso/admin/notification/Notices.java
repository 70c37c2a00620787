package vn.chitieuso.admin.notification;

import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.platform.json.Json;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;

/** The table of notices. */
@ApplicationScoped
class Notices {

    @Inject
    private Sql sql;

    /** Mail for those who have an address and want it is put into the queue with the notice. */
    void add(
            Collection<Long> accounts,
            NoticeKind kind,
            String onceKey,
            String link,
            List<String> arguments,
            Instant now) {
        if (accounts.isEmpty()) {
            return;
        }
        JsonArrayBuilder json = Json.createArrayBuilder();
        arguments.forEach(json::add);
        String written = json.build().toString();
        sql.write(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    WITH told AS (
                        INSERT INTO notice (account_id, kind, arguments, link, once_key, created_at)
                        VALUES (:account, :kind, CAST(:arguments AS jsonb), :link, :key, :now)
                        ON CONFLICT (account_id, once_key) DO NOTHING RETURNING id, account_id)
                    INSERT INTO notice_mail (notice_id, due_at)
                    SELECT t.id, :now FROM told t JOIN account a ON a.id = t.account_id
                    WHERE a.email IS NOT NULL AND a.notice_mail <> 'NEVER' AND a.disabled_at IS NULL""");
            for (Long account : accounts) {
                batch.bind("account", account)
                        .bind("kind", kind.name())
                        .bind("arguments", written)
                        .bind("link", link)
                        .bind("key", onceKey)
                        .bind("now", now)
                        .add();
            }
            batch.execute();
        });
    }

    /** As {@link #add}, with one statement however many they are. */
    void addAll(NoticeKind kind, Collection<Notifying.News> told, Instant now) {
        List<Long> accounts = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<String> links = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        for (Notifying.News news : told) {
            JsonArrayBuilder json = Json.createArrayBuilder();
            news.arguments().forEach(json::add);
            String written = json.build().toString();
            for (Long account : news.accounts()) {
                accounts.add(account);
                keys.add(kind + "/" + news.once());
                links.add(news.link());
                arguments.add(written);
            }
        }
        if (accounts.isEmpty()) {
            return;
        }
        sql.write(handle -> handle.createUpdate("""
                        WITH told AS (
                            INSERT INTO notice (account_id, kind, arguments, link, once_key, created_at)
                            SELECT n.account, :kind, CAST(n.arguments AS jsonb), n.link, n.key, :now
                            FROM unnest(:accounts, :arguments, :links, :keys) AS n(account, arguments, link, key)
                            ON CONFLICT (account_id, once_key) DO NOTHING RETURNING id, account_id)
                        INSERT INTO notice_mail (notice_id, due_at)
                        SELECT t.id, :now FROM told t JOIN account a ON a.id = t.account_id
                        WHERE a.email IS NOT NULL AND a.notice_mail <> 'NEVER' AND a.disabled_at IS NULL""")
                .bind("kind", kind.name())
                .bindArray("accounts", Long.class, accounts)
                .bindArray("arguments", String.class, arguments)
                .bindArray("links", String.class, links)
                .bindArray("keys", String.class, keys)
                .bind("now", now)
                .execute());
    }

    private static final String ROWS =
            "SELECT id, kind, CAST(arguments AS text) AS arguments, link, created_at, read_at FROM notice ";

    /** One person's, the latest first. */
    List<Row> of(String username, boolean unreadOnly, int offset, int limit) {
        return sql.read(handle -> handle.createQuery(ROWS + """
                         WHERE account_id = (SELECT id FROM account WHERE username = :username)
                           AND (NOT :unread OR read_at IS NULL)
                         ORDER BY id DESC OFFSET :offset LIMIT :limit""")
                .bind("username", username)
                .bind("unread", unreadOnly)
                .bind("offset", offset)
                .bind("limit", limit)
                .mapTo(Row.class)
                .list());
    }

    int count(String username, boolean unreadOnly) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT count(*) FROM notice
                        WHERE account_id = (SELECT id FROM account WHERE username = :username)
                          AND (NOT :unread OR read_at IS NULL)""")
                .bind("username", username)
                .bind("unread", unreadOnly)
                .mapTo(int.class)
                .one());
    }

    /** @param id null for all of the person's */
    void read(String username, Long id, Instant now) {
        sql.write(handle -> handle.createUpdate("""
                        UPDATE notice SET read_at = :now
                        WHERE account_id = (SELECT id FROM account WHERE username = :username) AND read_at IS NULL
                          AND (CAST(:id AS bigint) IS NULL OR id = :id)""")
                .bind("now", now)
                .bind("username", username)
                .bind("id", id)
                .execute());
    }

    /** A notice as it is stored; its words depend on who reads it. */
    record Row(long id, String kind, String arguments, String link, Instant createdAt, Instant readAt) {

        NoticeKind noticeKind() {
            return NoticeKind.valueOf(kind);
        }

        List<String> argumentList() {
            try (JsonReader reader = Json.createReader(new StringReader(arguments))) {
                return reader.readArray().getValuesAs(JsonString::getString);
            }
        }
    }
}
