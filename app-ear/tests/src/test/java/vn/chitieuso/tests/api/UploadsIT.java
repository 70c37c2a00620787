package vn.chitieuso.tests.api;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.product.RunningProduct;

import static org.assertj.core.api.Assertions.assertThat;

/** Files come in pieces: a lost line costs one piece, and only whoever began a file goes on with it. */
class UploadsIT {

    private static final FileSender OFFICER = new FileSender(Caller.as("cb.15031"));
    private static final byte[] CONTENT = FileSender.picture(600_000, 1);

    private static byte[] piece(int from) {
        return Arrays.copyOfRange(CONTENT, from, Math.min(CONTENT.length, from + FileSender.PIECE));
    }

    @Test
    void goesOnWhereTheLineWasCut() {
        Answer begun = OFFICER.begin("ảnh.png", CONTENT.length);
        assertThat(begun.status()).isEqualTo(201);
        assertThat(begun.json().get("pieceMax").getAsInt()).isEqualTo(FileSender.PIECE);
        String id = begun.text("id");
        assertThat(OFFICER.put(id, 0, piece(0)).header("Upload-Offset")).isEqualTo("262144");
        // the answer was lost: the same piece comes again, and the server tells where it stands
        assertThat(OFFICER.put(id, 0, piece(0)).status()).isEqualTo(409);
        Answer standing = OFFICER.caller().send("HEAD", "uploads/" + id, null, null);
        assertThat(standing.status()).isEqualTo(200);
        assertThat(standing.header("Upload-Offset")).isEqualTo("262144");
        assertThat(standing.header("Upload-Length")).isEqualTo("600000");
        OFFICER.goOn(id, CONTENT, 262_144);
        Answer finished = OFFICER.finish(id, FileSender.sum(CONTENT));
        assertThat(finished.status()).isEqualTo(200);
        assertThat(finished.json().get("finished").getAsBoolean()).isTrue();
        assertThat(OFFICER.finish(id, FileSender.sum(CONTENT)).status())
                .as("twice")
                .isEqualTo(200);
        OFFICER.caller().delete("uploads/" + id);
        assertThat(OFFICER.caller().get("uploads/" + id).status()).isEqualTo(404);
    }

    @Test
    void nobodyElseGoesOn() {
        String id = OFFICER.begin("a.png", CONTENT.length).text("id");
        FileSender other = new FileSender(Caller.as("ld.15031"));
        assertThat(other.caller().get("uploads/" + id).status()).isEqualTo(404);
        assertThat(other.put(id, 0, piece(0)).status()).isEqualTo(404);
        assertThat(other.finish(id, FileSender.sum(CONTENT)).status()).isEqualTo(404);
        other.caller().delete("uploads/" + id);
        assertThat(OFFICER.caller().get("uploads/" + id).status()).isEqualTo(200);
        assertThat(Caller.visitor().get("uploads/" + id).status()).isEqualTo(401);
        OFFICER.caller().delete("uploads/" + id);
    }

    @Test
    void whatIsWrongIsToldAndCostsNothing() {
        assertThat(OFFICER.begin("lớn.pdf", 200L * 1024 * 1024).errors()).containsExactly("/size tooLarge");
        assertThat(OFFICER.begin("rỗng.pdf", 0).errors()).containsExactly("/size empty");
        assertThat(OFFICER.caller().post("uploads", "{\"size\":1.5}").status()).isEqualTo(422);
        assertThat(OFFICER.caller().post("uploads", "nothing").status()).isEqualTo(400);
        String id = OFFICER.begin("a.png", 100).text("id");
        assertThat(OFFICER.put(id, 0, new byte[FileSender.PIECE + 1]).status()).isEqualTo(413);
        assertThat(OFFICER.put(id, 0, new byte[101]).status()).isEqualTo(422);
        assertThat(OFFICER.caller().patch("uploads/" + id, new byte[1]).status())
                .as("no offset")
                .isEqualTo(400);
        assertThat(OFFICER.finish(id, FileSender.sum(CONTENT)).status())
                .as("incomplete")
                .isEqualTo(409);
        assertThat(OFFICER.put(id, 0, new byte[100]).status()).isEqualTo(204);
        assertThat(OFFICER.finish(id, FileSender.sum(CONTENT)).errors()).containsExactly("/sha256 otherSum");
        assertThat(OFFICER.caller().get("uploads/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(OFFICER.caller().get("uploads/x").status()).isEqualTo(404);
        OFFICER.caller().delete("uploads/" + id);
    }

    @Test
    void onePersonHasOnlySoManyUnderWay() {
        FileSender eager = new FileSender(Caller.as("cb.15043"));
        List<String> begun = new ArrayList<>();
        for (int file = 0; file < 20; file++) {
            begun.add(eager.begin("a" + file + ".png", 10).text("id"));
        }
        assertThat(eager.begin("một tệp nữa.png", 10).status()).isEqualTo(409);
        begun.forEach(id -> eager.caller().delete("uploads/" + id));
        for (int file = 0; file < 5; file++) {
            begun.set(file, eager.begin("b" + file + ".png", 20L * 1024 * 1024).text("id"));
        }
        assertThat(eager.begin("quá nặng.png", 10).status()).isEqualTo(409);
        begun.forEach(id -> eager.caller().delete("uploads/" + id));
    }

    @Test
    void whatNobodyGoesOnWithIsRemoved() throws SQLException, InterruptedException {
        String abandoned = OFFICER.begin("bỏ dở.png", CONTENT.length).text("id");
        OFFICER.put(abandoned, 0, piece(0));
        String kept = OFFICER.begin("đang gửi.png", CONTENT.length).text("id");
        String jdbcUrl = RunningProduct.on(Caller.TODAY).jdbcUrl();
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE file_upload SET touched_at = touched_at - interval '25 hours' WHERE id = '"
                    + abandoned + "'");
            statement.executeUpdate("UPDATE recurring_task SET next_at = last_begun_at"
                    + " WHERE name = 'file.removeAbandonedUploads'");
        }
        long patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (OFFICER.caller().get("uploads/" + abandoned).status() != 404 && System.nanoTime() < patience) {
            Thread.sleep(500);
        }
        assertThat(OFFICER.caller().get("uploads/" + abandoned).status()).isEqualTo(404);
        assertThat(OFFICER.caller().get("uploads/" + kept).status()).isEqualTo(200);
        OFFICER.caller().delete("uploads/" + kept);
    }
}
