package vn.chitieuso.platform.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

import javax.sql.DataSource;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;

/** One connection of this node that hears what is told; while the database is away it is opened anew. */
@ApplicationScoped
class Hearing {

    static final String CHANNEL = "chitieuso";

    private static final Logger LOG = Logger.getLogger(Hearing.class.getName());
    private static final int WAIT_MILLIS = 500;
    private static final int PAUSE_MILLIS = 2000;

    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile boolean ended;

    @Resource(lookup = "jdbc/chitieuso")
    private DataSource dataSource;

    @Resource
    private ManagedThreadFactory threads;

    /** Begins unless it has. */
    void begin(Consumer<String> listener) {
        if (begun.compareAndSet(false, true)) {
            Thread thread = threads.newThread(() -> hear(listener));
            thread.setName("announcements");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void end() {
        ended = true;
    }

    private void hear(Consumer<String> listener) {
        boolean told = false;
        while (!ended) {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("LISTEN " + CHANNEL);
                told = false;
                pass(connection.unwrap(PGConnection.class), listener);
                statement.execute("UNLISTEN *");
            } catch (SQLException databaseAway) {
                if (!told && !ended) {
                    LOG.log(Level.WARNING, "No news is heard while the database does not answer", databaseAway);
                }
                told = true;
                pause();
            }
        }
    }

    private void pass(PGConnection connection, Consumer<String> listener) throws SQLException {
        while (!ended) {
            PGNotification[] news = connection.getNotifications(WAIT_MILLIS);
            for (PGNotification each : news == null ? new PGNotification[0] : news) {
                listener.accept(each.getParameter());
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
