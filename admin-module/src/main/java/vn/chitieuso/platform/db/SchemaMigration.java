package vn.chitieuso.platform.db;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

import javax.sql.DataSource;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * Brings the schema to this application's version before anything reads. All modules' migrations form one timestamped
 * sequence under {@code db/migration}. A database that is newer than the application, or whose applied migrations were
 * altered, stops the start with a message that says which; several nodes starting together wait for one another.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

    private static final Logger LOG = Logger.getLogger(SchemaMigration.class.getName());

    @Resource(lookup = "jdbc/chitieuso")
    private DataSource dataSource;

    @Inject
    private Event<SchemaReady> ready;

    @Inject
    private RequestContextController requestContext;

    @PostConstruct
    void migrate() {
        try {
            Flyway flyway = configure();
            flyway.migrate();
        } catch (FlywayException e) {
            LOG.log(Level.SEVERE, "The database does not fit this version of the application: {0}", e.getMessage());
            throw new IllegalStateException(
                    "The database does not fit this version of the application. Nothing was started. " + e.getMessage(),
                    e);
        }
        boolean activated = requestContext.activate();
        try {
            ready.fire(new SchemaReady());
        } finally {
            if (activated) {
                requestContext.deactivate();
            }
        }
    }

    private Flyway configure() {
        return Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .table("schema_history")
                .validateOnMigrate(true)
                // a newer database is refused, not ignored
                .ignoreMigrationPatterns(new String[0])
                .load();
    }
}
