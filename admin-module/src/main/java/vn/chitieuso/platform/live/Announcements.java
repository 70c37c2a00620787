package vn.chitieuso.platform.live;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import vn.chitieuso.platform.db.Sql;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Tells news of a topic to everybody who listens to it, on every node. News told inside a transaction is heard once it has
 * been committed, and never if it is not; it travels by PostgreSQL's own NOTIFY.
 */
@ApplicationScoped
public class Announcements {

    private static final char BETWEEN = '\n';

    private final Map<String, Set<Consumer<String>>> listeners = new ConcurrentHashMap<>();

    @Inject
    private Sql sql;

    @Inject
    private Hearing hearing;

    /**
     * Tells some news.
     *
     * @param topic one line, as those who listen know it
     * @param news a few hundred characters at most
     */
    public void announce(String topic, String news) {
        sql.write(handle -> handle.createQuery("SELECT pg_notify(:channel, :news)")
                .bind("channel", Hearing.CHANNEL)
                .bind("news", topic + BETWEEN + news)
                .mapToMap()
                .list());
    }

    /** Tells the same news of many topics, by one statement. */
    public void announce(Collection<String> topics, String news) {
        if (topics.isEmpty()) {
            return;
        }
        sql.write(handle -> handle.createQuery("""
                        SELECT count(*) FROM (
                            SELECT pg_notify(:channel, topic || :news) FROM unnest(:topics) AS topic OFFSET 0) AS told""")
                .bind("channel", Hearing.CHANNEL)
                .bind("news", BETWEEN + news)
                .bindArray("topics", String.class, topics)
                .mapTo(long.class)
                .one());
    }

    /** Listens until the answer is closed. The listener must be quick and must not fail. */
    public Subscription listen(String topic, Consumer<String> listener) {
        listeners.compute(topic, (key, known) -> {
            Set<Consumer<String>> all = known == null ? ConcurrentHashMap.newKeySet() : known;
            all.add(listener);
            return all;
        });
        hearing.begin(this::heard);
        return () -> listeners.computeIfPresent(topic, (key, known) -> {
            known.remove(listener);
            return known.isEmpty() ? null : known;
        });
    }

    void heard(String message) {
        int end = message.indexOf(BETWEEN);
        if (end < 0) {
            return;
        }
        String news = message.substring(end + 1);
        listeners.getOrDefault(message.substring(0, end), Set.of()).forEach(listener -> listener.accept(news));
    }

    @PreDestroy
    void close() {
        hearing.end();
    }

    /** What is being listened to. */
    @FunctionalInterface
    public interface Subscription {

        /** Listens no more; may be called again. */
        void close();
    }
}
