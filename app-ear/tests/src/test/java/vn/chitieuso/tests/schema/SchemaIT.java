package vn.chitieuso.tests.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import vn.chitieuso.platform.db.Schema;
import vn.chitieuso.quickstart.DatabaseAddress;
import vn.chitieuso.quickstart.EmbeddedDatabase;
import vn.chitieuso.quickstart.LocalProduct;
import vn.chitieuso.tests.product.BuildOutput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Migrations run forward once; what does not fit this version is refused with a message that says which. */
class SchemaIT {

    private static LocalProduct product;
    private static EmbeddedDatabase untouched;
    private static int copies;

    @BeforeAll
    static void startDatabase() {
        var folder = BuildOutput.OWN.resolve("schema");
        product = new LocalProduct(BuildOutput.installation(), folder.resolve("data"), folder, System.out);
        untouched = product.startDatabase(true);
    }

    @AfterAll
    static void stopDatabase() {
        product.close();
    }

    @Test
    void bringsAnEmptyDatabaseForwardOnce() {
        PGSimpleDataSource database = emptyDatabase();
        assertThat(new Schema(database).migrate()).isGreaterThanOrEqualTo(5);
        assertThat(new Schema(database).migrate()).isZero();
    }

    @Test
    void refusesADatabaseThatIsNewer() throws SQLException {
        PGSimpleDataSource database = emptyDatabase();
        new Schema(database).migrate();
        execute(database, """
                INSERT INTO schema_history (installed_rank, version, description, type, script, checksum, installed_by,
                    execution_time, success)
                VALUES (1000, '209901010000', 'of tomorrow', 'SQL', 'V209901010000__of_tomorrow.sql', 1, 'x', 1, true)""");
        assertThatThrownBy(() -> new Schema(database).migrate())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("209901010000");
    }

    @Test
    void refusesADatabaseWhoseMigrationsWereAltered() throws SQLException {
        PGSimpleDataSource database = emptyDatabase();
        new Schema(database).migrate();
        execute(database, "UPDATE schema_history SET checksum = checksum + 1 WHERE script LIKE '%admin_units%'");
        assertThatThrownBy(() -> new Schema(database).migrate())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("checksum");
    }

    @Test
    void keepsAuditEntriesAsTheyWereWritten() throws SQLException {
        PGSimpleDataSource database = emptyDatabase();
        new Schema(database).migrate();
        execute(database, "INSERT INTO audit_entry (at, actor, action, subject) VALUES (now(), 'a', 'b', 'c')");
        assertThatThrownBy(() -> execute(database, "UPDATE audit_entry SET actor = 'x'"))
                .hasMessageMatching("(?s).*(appended|permission denied).*");
        assertThatThrownBy(() -> execute(database, "DELETE FROM audit_entry"))
                .hasMessageMatching("(?s).*(appended|permission denied).*");
    }

    private static synchronized PGSimpleDataSource emptyDatabase() {
        DatabaseAddress address = untouched.copiedAs("schema_" + ++copies);
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {DatabaseAddress.HOST});
        source.setPortNumbers(new int[] {address.port()});
        source.setDatabaseName(address.name());
        source.setUser(address.user());
        source.setPassword(address.password());
        return source;
    }

    private static void execute(PGSimpleDataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
