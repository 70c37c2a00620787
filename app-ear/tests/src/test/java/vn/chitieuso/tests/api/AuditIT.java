package vn.chitieuso.tests.api;

import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The log of the system: what gets into it, who reads it, and that nobody changes it unseen. */
class AuditIT {

    private final Caller inspector = Workshop.as("thanhtra");

    private List<JsonObject> entries(String query) {
        return inspector.get("audit?size=500&" + query).rows();
    }

    private List<JsonObject> about(String subject, String action) {
        return entries("action=" + action + "&subject=" + URLEncoder.encode(subject, StandardCharsets.UTF_8));
    }

    private Answer verification() {
        return inspector.get("audit/verification");
    }

    private boolean isIntact() {
        return verification().json().get("intact").getAsBoolean();
    }

    /** As the database's superuser, past every trigger. */
    private static void tamper(String... statements) throws SQLException {
        String superuser = Workshop.product().jdbcUrl().replaceFirst("user=\\w+", "user=postgres");
        try (Connection connection = DriverManager.getConnection(superuser);
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** An entry in the midst of the chain. */
    private static long someEntry() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(Workshop.product().jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT entry_id FROM audit_link WHERE sequence = (SELECT max(sequence) / 2 FROM audit_link)")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void theChainIsIntact() {
        Answer answer = verification();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().get("intact").getAsBoolean()).isTrue();
        assertThat(answer.json().get("entries").getAsLong()).isPositive();
        assertThat(answer.text("lastHash")).hasSize(64);
        assertThat(answer.text("firstBroken")).isNull();
        Workshop.administrator().get("accounts/khong.co");
        Workshop.as("cb.15061").get("accounts");
        assertThat(verification().json().get("lastLink").getAsLong())
                .isGreaterThan(answer.json().get("lastLink").getAsLong());
    }

    @ParameterizedTest
    @ValueSource(strings = {"quantri", "cqtt", "lanhdao", "taichinh", "cb.15061", "ld.15061"})
    void onlyInspectorsTakeTheTrailOutAndVerifyIt(String account) {
        assertThat(Workshop.as(account).get("audit/verification").status()).isEqualTo(403);
        assertThat(Workshop.as(account).get("audit").status()).isEqualTo(403);
        assertThat(Workshop.as(account).csv("audit").status()).isEqualTo(403);
    }

    @Test
    void whatWasForbiddenIsInTheTrail() {
        String path = "/api/v1/accounts/cb.15106";
        Workshop.as("ld.15061").get("accounts/cb.15106");
        assertThat(about(path, "access.denied")).hasSize(1).first().satisfies(entry -> {
            assertThat(Answer.text(entry, "actor")).isEqualTo("ld.15061");
            assertThat(Answer.text(entry, "subject")).isEqualTo(path);
            assertThat(Answer.text(entry, "sourceAddress")).isNotBlank();
        });
    }

    @Test
    void whatLeftAsAFileIsInTheTrail() {
        Workshop.as("lanhdao").csv("units?asOf=2023-03-03&q=xu%E1%BA%A5t");
        assertThat(about("asOf=2023-03-03", "data.export")).singleElement().satisfies(entry -> {
            assertThat(Answer.text(entry, "actor")).isEqualTo("lanhdao");
            assertThat(Answer.text(entry, "subject")).contains("units");
        });
        Workshop.as("lanhdao").get("units?asOf=2023-03-04");
        assertThat(about("asOf=2023-03-04", "data.export")).as("only looked at").isEmpty();
    }

    @Test
    void aChangeTellsWhatWasWhatIsAndByVirtueOfWhat() {
        Workshop.administrator().patch("accounts/cb.15211", Json.of("fullName", "Tên trong vết"));
        assertThat(about("cb.15211", "account.describe")).singleElement().satisfies(entry -> {
            assertThat(Answer.text(entry, "actor")).isEqualTo("quantri");
            assertThat(Answer.text(entry, "beforeChange")).contains("Cán bộ");
            assertThat(Answer.text(entry, "afterChange")).contains("Tên trong vết");
            assertThat(Answer.text(entry, "heldGrant")).isEqualTo("ADMINISTRATOR 38");
            assertThat(Answer.text(entry, "at")).startsWith("2026-11-2");
        });
    }

    @Test
    void whatWasRefusedWasNotChanged() {
        Workshop.administrator().patch("accounts/cb.15229", Json.of("email", "sai"));
        assertThat(about("cb.15229", "account.describe")).isEmpty();
    }

    @Test
    void entriesAreFoundByDayActorAndAction() {
        Workshop.administrator().patch("accounts/cb.15250", Json.of("fullName", "Tên để tìm"));
        assertThat(entries("actor=quantri&action=account.describe&subject=cb.15250&from=2026-11-22&to=2026-11-30"))
                .hasSize(1);
        assertThat(entries("actor=cqtt&subject=cb.15250")).isEmpty();
        assertThat(entries("subject=cb.15250&from=2027-01-01")).isEmpty();
        assertThat(inspector.get("audit?from=hom-nay").status()).isEqualTo(400);
        assertThat(inspector.csv("audit?subject=cb.15250").body()).contains("account.describe", "Tên để tìm");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET actor = 'x'",
                "DELETE FROM audit_entry",
                "TRUNCATE audit_entry CASCADE",
                "UPDATE audit_link SET hash = 'x'",
                "DELETE FROM audit_link"
            })
    void theDatabaseItselfOnlyAppends(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(Workshop.product().jdbcUrl());
                Statement statement = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.execute(sql));
        }
    }

    @Test
    void anAlteredEntryIsFound() throws SQLException {
        assertThat(isIntact()).isTrue();
        long entry = someEntry();
        tamper(
                "CREATE TABLE kept AS SELECT * FROM audit_entry WHERE id = " + entry,
                "UPDATE audit_entry SET actor = 'nobody' WHERE id = " + entry);
        try {
            Answer broken = verification();
            assertThat(broken.json().get("intact").getAsBoolean()).isFalse();
            assertThat(broken.json().get("firstBroken").getAsLong()).isEqualTo(entry);
            assertThat(broken.text("damage")).isEqualTo("ALTERED");
        } finally {
            tamper("UPDATE audit_entry e SET actor = k.actor FROM kept k WHERE e.id = k.id", "DROP TABLE kept");
        }
        assertThat(isIntact()).isTrue();
    }

    @Test
    void aRemovedEntryIsFound() throws SQLException {
        assertThat(isIntact()).isTrue();
        long entry = someEntry();
        tamper(
                "CREATE TABLE kept AS SELECT * FROM audit_entry WHERE id = " + entry,
                "DELETE FROM audit_entry WHERE id = " + entry);
        try {
            Answer broken = verification();
            assertThat(broken.json().get("intact").getAsBoolean()).isFalse();
            assertThat(broken.json().get("firstBroken").getAsLong()).isEqualTo(entry);
            assertThat(broken.text("damage")).isEqualTo("ENTRY_REMOVED");
        } finally {
            tamper("INSERT INTO audit_entry OVERRIDING SYSTEM VALUE SELECT * FROM kept", "DROP TABLE kept");
        }
        assertThat(isIntact()).isTrue();
    }

    @Test
    void anEntryRemovedWithItsLinkIsFound() throws SQLException {
        assertThat(isIntact()).isTrue();
        long entry = someEntry();
        tamper(
                "CREATE TABLE kept AS SELECT * FROM audit_entry WHERE id = " + entry,
                "CREATE TABLE kept_link AS SELECT * FROM audit_link WHERE entry_id = " + entry,
                "DELETE FROM audit_link WHERE entry_id = " + entry,
                "DELETE FROM audit_entry WHERE id = " + entry);
        try {
            Answer broken = verification();
            assertThat(broken.json().get("intact").getAsBoolean()).isFalse();
            assertThat(broken.text("damage")).isEqualTo("LINK_REMOVED");
        } finally {
            tamper(
                    "INSERT INTO audit_entry OVERRIDING SYSTEM VALUE SELECT * FROM kept",
                    "INSERT INTO audit_link SELECT * FROM kept_link",
                    "DROP TABLE kept",
                    "DROP TABLE kept_link");
        }
        assertThat(isIntact()).isTrue();
    }
}
