package vn.chitieuso.platform.db;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

import javax.sql.DataSource;

/**
 * The schema of a database: all modules' migrations, one timestamped sequence under {@code db/migration}. It is brought
 * forward only; a database that is newer than the application, or whose applied migrations were altered, is refused.
 */
public class Schema {

    private final Flyway flyway;

    public Schema(DataSource dataSource) {
        flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .table("schema_history")
                .validateOnMigrate(true)
                // by default a newer database would be let pass
                .ignoreMigrationPatterns(new String[0])
                .load();
    }

    /**
     * Several nodes starting together wait for one another.
     *
     * @return how many migrations were applied
     * @throws IllegalStateException if the database does not fit this version of the application, saying which migration
     */
    public int migrate() {
        try {
            return flyway.migrate().migrationsExecuted;
        } catch (FlywayException e) {
            throw new IllegalStateException(
                    "The database does not fit this version of the application. Nothing was started. " + e.getMessage(),
                    e);
        }
    }
}
