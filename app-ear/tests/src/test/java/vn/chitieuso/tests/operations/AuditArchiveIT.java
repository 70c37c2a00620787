package vn.chitieuso.tests.operations;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieuso.platform.time.Zone;
import vn.chitieuso.tests.operations.OperationsProgram.Result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Moving old entries to a file: the chain goes on, the file can be verified, and a refusal leaves everything as it was. */
class AuditArchiveIT {

    @RegisterExtension
    static final TrailDatabase DATABASE = new TrailDatabase();

    @TempDir
    private Path folder;

    private TrailFixture trail;
    private OperationsProgram program;

    @BeforeEach
    void fillTrail() throws SQLException {
        trail = DATABASE.trail();
        program = trail.program();
    }

    @Test
    void movesOldEntriesAndLetsTheChainGoOn() throws Exception {
        archivesOldEntries();

        Result verified = program.asOwner("audit", "verify", "--seal");
        assertThat(verified.exitCode()).as(verified.said()).isZero();
        // the two recent ones and the one that tells of the archive
        assertThat(verified.said()).contains("3 entries, last link 6");
        trail.write(1, "now()");
        assertThat(program.asOwner("audit", "verify", "--seal").said()).contains("4 entries, last link 7");
        assertThat(trail.ask("SELECT count(*) FROM audit_entry WHERE id <= 3")).isEqualTo("0");
        assertThat(trail.ask("SELECT detail FROM audit_entry WHERE action = 'audit.archive'"))
                .contains(trail.ask("SELECT file_digest FROM audit_archive"));
    }

    @Test
    void leavesTheTablesAsUnforgivingAsTheyWere() throws Exception {
        archivesOldEntries();

        assertThat(trail.ask("SELECT has_table_privilege('audit_entry', 'DELETE') OR"
                        + " has_table_privilege('audit_link', 'DELETE')"))
                .isEqualTo("f");
        trail.asOwner("GRANT DELETE ON audit_entry, audit_link TO CURRENT_USER");
        assertThatThrownBy(() -> trail.asOwner("DELETE FROM audit_entry")).hasMessageContaining("appended");
        assertThatThrownBy(() -> trail.asOwner("DELETE FROM audit_link")).hasMessageContaining("appended");
    }

    @Test
    void keepsAnOldEntryThatWasChainedAfterAYoungerOne() throws Exception {
        program.asOwner("audit", "verify", "--seal");
        trail.write(1, "now() - interval '20 months'");
        archivesOldEntries();

        Result nothing = archive(TrailFixture.longAgo());
        assertThat(nothing.exitCode()).isZero();
        assertThat(nothing.said()).contains("no entry to archive");
        assertThat(trail.count("audit_archive")).isOne();
    }

    @Test
    void goesOnWhereTheLastArchiveEnded() throws Exception {
        archivesOldEntries();
        // time cannot be waited for: what is left makes room for entries that have become old
        trail.tamper("TRUNCATE audit_entry, audit_link");
        trail.write(4, "now() - interval '15 months'");

        Result second =
                program.as("postgres", "audit", "archive", "--before", TrailFixture.longAgo(), "--to", "" + folder);
        assertThat(second.exitCode()).as(second.said()).isZero();
        assertThat(second.said()).contains("mắt xích 4–7");
        assertThat(trail.count("audit_archive")).isEqualTo(2);
        for (Path file : files()) {
            assertThat(program.asOwner("audit", "check-archive", "--file", "" + file)
                            .exitCode())
                    .isZero();
        }
    }

    @Test
    void refusesWhatIsNotTwelveMonthsOld() throws Exception {
        LocalDate limit = LocalDate.now(Zone.VIETNAM).minusMonths(12);

        isRefused(archive(limit.plusDays(1).toString()), "12 months");
        isRefused(archive(limit.toString(), "--today", limit.plusMonths(11).toString()), "12 months");
        isRefused(archive(limit.toString(), "--today", limit.plusYears(3).toString()), "after the day");
    }

    @Test
    void refusesWhatTheSettingKeepsLonger() throws Exception {
        trail.asOwner("""
                INSERT INTO setting_value (name, value, set_at, set_by) VALUES
                    ('AUDIT_MONTHS', '12', now(), 'x'), ('AUDIT_MONTHS', '24', now(), 'x')""");
        isRefused(archive(TrailFixture.longAgo()), "24 months");

        trail.asOwner(
                "INSERT INTO setting_value (name, value, set_at, set_by) VALUES ('AUDIT_MONTHS', '3', now(), 'x')");
        isRefused(archive(LocalDate.now(Zone.VIETNAM).minusMonths(4).toString()), "12 months");
    }

    @Test
    void refusesARoleThatDoesNotOwnTheTablesWithoutDamage() throws Exception {
        trail.tamper("CREATE ROLE clerk LOGIN; GRANT ALL ON ALL TABLES IN SCHEMA public TO clerk");

        Result refused =
                program.as("clerk", "audit", "archive", "--before", TrailFixture.longAgo(), "--to", folder.toString());
        isRefused(refused, "owner of the tables or a superuser");
        assertThat(refused.said()).contains("cần vai trò sở hữu các bảng");
    }

    @Test
    void refusesABrokenChain() throws Exception {
        program.asOwner("audit", "verify", "--seal");
        trail.tamper("UPDATE audit_entry SET actor = 'binh' WHERE id = 5");

        Result refused = archive(TrailFixture.longAgo());
        assertThat(refused.exitCode()).isOne();
        assertThat(refused.said()).contains("entry 5 was altered", "is not archived");
        nothingWasChanged();
    }

    @Test
    void leavesNothingBehindWhenTheTablesStayBusy() throws Exception {
        try (Connection writer =
                DriverManager.getConnection(trail.program().database().jdbcUrl())) {
            writer.setAutoCommit(false);
            writer.createStatement()
                    .execute("INSERT INTO audit_entry (at, actor, action, subject) VALUES (now(), 'a', 'b', 'c')");
            isRefused(archive(TrailFixture.longAgo()), "try again when fewer people work");
        }
    }

    @Test
    void findsAnAlteredArchive() throws Exception {
        archivesOldEntries();
        Path file = files().get(0);
        assertThat(check(file).said()).contains("The archive is intact: 3 entries", "It is the file");

        replace(file, "\"actor\":\"an\"", "\"actor\":\"bo\"");
        Result altered = program.asOwner("audit", "check-archive", "--file", file.toString());
        assertThat(altered.exitCode()).isOne();
        assertThat(altered.said()).contains("link 1 was altered", "NOT THE FILE");
    }

    @Test
    void findsAnArchiveThatIsWholeButNotTheOneRegistered() throws Exception {
        archivesOldEntries();
        Path file = files().get(0);
        String beforeDay = "\"beforeDay\":\"" + TrailFixture.longAgo();
        replace(file, beforeDay, "\"beforeDay\":\"2020-01-01");

        assertThat(OperationsProgram.run(List.of("audit", "check-archive", "--file", file.toString()))
                        .exitCode())
                .isZero();
        assertThat(check(file).exitCode()).isOne();
    }

    @Test
    void findsANotedHashInTheArchiveItWasMovedTo() throws Exception {
        archivesOldEntries();
        String hash = trail.ask("SELECT last_hash FROM audit_archive");
        Path file = files().get(0);

        assertThat(program.asOwner("audit", "verify", "--expect-hash", hash + "@3")
                        .exitCode())
                .isZero();
        Result moved = program.asOwner("audit", "verify", "--expect-hash", hash + "@2");
        assertThat(moved.exitCode()).isOne();
        assertThat(moved.said()).contains("was moved to the file " + file.getFileName());
        assertThat(program.asOwner("audit", "check-archive", "--file", "" + file, "--expect-hash", hash + "@3")
                        .exitCode())
                .isZero();
        assertThat(program.asOwner("audit", "check-archive", "--file", "" + file, "--expect-hash", hash + "@2")
                        .said())
                .contains("LINK 2 HAS ANOTHER HASH");
    }

    private Result archive(String before, String... more) throws IOException, InterruptedException {
        String[] arguments = new String[6 + more.length];
        List<String> first = List.of("audit", "archive", "--before", before, "--to", folder.toString());
        first.toArray(arguments);
        System.arraycopy(more, 0, arguments, 6, more.length);
        return program.asOwner(arguments);
    }

    private void archivesOldEntries() throws Exception {
        Result archived = archive(TrailFixture.longAgo());
        assertThat(archived.exitCode()).as(archived.said()).isZero();
        assertThat(archived.said()).contains("Đã chuyển 3 mục (mắt xích 1–3)");
        assertThat(files()).hasSize(1);
        assertThat(trail.ask("SELECT entries || file_name FROM audit_archive"))
                .isEqualTo("3" + files().get(0).getFileName());
    }

    private Result check(Path file) throws IOException, InterruptedException {
        return program.asOwner("audit", "check-archive", "--file", file.toString());
    }

    private void isRefused(Result result, String why) throws Exception {
        assertThat(result.exitCode()).as(result.said()).isEqualTo(2);
        assertThat(result.said()).contains(why);
        nothingWasChanged();
    }

    private void nothingWasChanged() throws Exception {
        assertThat(files()).isEmpty();
        assertThat(trail.count("audit_entry")).isEqualTo(TrailFixture.OLD + TrailFixture.RECENT);
        assertThat(trail.count("audit_archive")).isZero();
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void replace(Path file, String text, String other) throws IOException {
        String lines;
        try (var stored = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            lines = new String(stored.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(lines).contains(text);
        try (OutputStream stored = new GZIPOutputStream(Files.newOutputStream(file))) {
            stored.write(lines.replace(text, other).getBytes(StandardCharsets.UTF_8));
        }
    }
}
