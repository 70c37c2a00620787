package vn.chitieuso.platform.db;

import java.lang.reflect.Constructor;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

import javax.sql.DataSource;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Native SQL inside the running transaction, for repositories, read records and the paths that must be fast. Whatever JPA
 * has pending is written first, so that both see the same rows. Records are filled by column name (snake case) through
 * their constructor.
 */
@ApplicationScoped
public class Sql {

    @Resource(lookup = "jdbc/chitieuso")
    private DataSource dataSource;

    @PersistenceContext
    private EntityManager entities;

    /** Each statement begins with what the library knew at its start, so it would look at every record anew. */
    private final Map<Class<?>, RowMapper<?>> mappers = new ConcurrentHashMap<>();

    private TransactionConnections connections;
    private Jdbi jdbi;

    @PostConstruct
    void open() {
        connections = new TransactionConnections(dataSource, entities);
        jdbi = Jdbi.create(connections);
        RowMapperFactory records = (type, config) -> type instanceof Class<?> candidate && candidate.isRecord()
                ? Optional.of(mappers.computeIfAbsent(candidate, Sql::mapper))
                : Optional.empty();
        jdbi.registerRowMapper(records);
    }

    /** Records may stay private to their package. */
    private static RowMapper<?> mapper(Class<?> type) {
        Constructor<?> canonical = type.getDeclaredConstructors()[0];
        canonical.setAccessible(true);
        return ConstructorMapper.of(canonical);
    }

    public <T, X extends Exception> T read(HandleCallback<T, X> callback) throws X {
        writePending();
        return jdbi.withHandle(callback);
    }

    public <X extends Exception> void write(HandleConsumer<X> consumer) throws X {
        writePending();
        jdbi.useHandle(consumer);
    }

    private void writePending() {
        if (connections.isInTransaction()) {
            entities.flush();
        }
    }
}
