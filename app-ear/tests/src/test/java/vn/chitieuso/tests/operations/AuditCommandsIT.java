package vn.chitieuso.tests.operations;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chitieuso.tests.operations.OperationsProgram.Result;

import static org.assertj.core.api.Assertions.assertThat;

/** Verifying the trail in the database: what is intact is called so, whatever was done to it is found. */
class AuditCommandsIT {

    @RegisterExtension
    static final TrailDatabase DATABASE = new TrailDatabase();

    private TrailFixture trail;
    private OperationsProgram program;

    @BeforeEach
    void fillTrail() throws SQLException {
        trail = DATABASE.trail();
        program = trail.program();
    }

    @Test
    void sealsOnlyWhenAsked() throws Exception {
        Result unsealed = program.asOwner("audit", "verify");
        assertThat(unsealed.exitCode()).isZero();
        assertThat(unsealed.said()).contains("0 entries", "Not yet chained: 5");
        assertThat(trail.count("audit_link")).isZero();

        Result sealed = verifySealed();
        assertThat(sealed.exitCode()).isZero();
        assertThat(sealed.said()).contains("Nhật ký nguyên vẹn: 5 mục, mắt xích cuối 5", "5 entries, last link 5");
        assertThat(sealed.said()).doesNotContain("Not yet chained");
    }

    @Test
    void findsAnAlteredEntry() throws Exception {
        verifySealed();
        trail.tamper("UPDATE audit_entry SET actor = 'binh' WHERE id = 2");
        isBroken("mục 2 đã bị sửa đổi", "entry 2 was altered; 1 entries before it");
    }

    @Test
    void findsARemovedEntry() throws Exception {
        verifySealed();
        trail.tamper("DELETE FROM audit_entry WHERE id = 4");
        isBroken("mục 4 đã bị xóa", "entry 4 was removed; 3 entries before it");
    }

    @Test
    void findsARemovedLink() throws Exception {
        verifySealed();
        trail.tamper("DELETE FROM audit_entry WHERE id = 2; DELETE FROM audit_link WHERE entry_id = 2");
        isBroken("mắt xích trước mục 3 đã bị xóa", "the link before entry 3 was removed");
    }

    @Test
    void findsACutOffEndByTheNotedHash() throws Exception {
        String noted = TrailFixture.notedIn(verifySealed());
        assertThat(program.asOwner("audit", "verify", "--expect-hash", noted).exitCode())
                .isZero();

        trail.tamper("DELETE FROM audit_entry WHERE id = 5; DELETE FROM audit_link WHERE entry_id = 5");
        assertThat(program.asOwner("audit", "verify").exitCode()).isZero();
        Result cutOff = program.asOwner("audit", "verify", "--expect-hash", noted);
        assertThat(cutOff.exitCode()).isOne();
        assertThat(cutOff.said()).contains("LINK 5 THAT WAS NOTED IS GONE");

        trail.write(1, "now()");
        Result rewritten = program.asOwner("audit", "verify", "--seal", "--expect-hash", noted);
        assertThat(rewritten.exitCode()).isOne();
        assertThat(rewritten.said()).contains("LINK 5 HAS ANOTHER HASH");
    }

    @Test
    void findsAnArchiveThatNeverHappened() throws Exception {
        verifySealed();
        trail.asOwner("""
                INSERT INTO audit_archive VALUES
                    (5, repeat('a', 64), 5, '2025-01-01', 'none', repeat('b', 64), now(), 'x')""");
        isBroken("vẫn còn", "they are still here");
    }

    @Test
    void needsNoMoreThanReadingToVerify() throws Exception {
        verifySealed();
        trail.tamper("CREATE ROLE inspector LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO inspector");

        assertThat(program.as("inspector", "audit", "verify").exitCode()).isZero();
        trail.write(1, "now()");
        Result refused = program.as("inspector", "audit", "verify", "--seal");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.said()).contains("This role may not do that");
    }

    @Test
    void tellsADatabaseWithoutTrailAndAnUnknownCommand() throws Exception {
        trail.tamper("DROP TABLE audit_link");
        Result missing = program.asOwner("audit", "verify");
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.said()).contains("audit tables");

        assertThat(OperationsProgram.run(List.of()).exitCode()).isEqualTo(2);
    }

    private Result verifySealed() throws IOException, InterruptedException {
        return program.asOwner("audit", "verify", "--seal");
    }

    private void isBroken(String vietnamese, String english) throws IOException, InterruptedException {
        Result result = program.asOwner("audit", "verify");
        assertThat(result.exitCode()).as(result.said()).isOne();
        assertThat(result.said()).contains(vietnamese, english);
    }
}
