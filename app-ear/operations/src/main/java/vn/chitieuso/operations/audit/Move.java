package vn.chitieuso.operations.audit;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import vn.chitieuso.operations.Problem;
import vn.chitieuso.operations.Terminal;
import vn.chitieuso.operations.archive.ArchiveFinding;
import vn.chitieuso.operations.archive.ArchiveHeader;
import vn.chitieuso.operations.archive.ArchiveReading;
import vn.chitieuso.operations.archive.ArchiveWriter;

/** A part of the chain on its way from the database to a file. */
record Move(Connection connection, ArchiveHeader range) {

    void to(Path folder, String role, Terminal terminal) throws SQLException, IOException {
        Path file = folder.resolve(range.fileName(new TrailTables(connection).getFirstDay(range)));
        ArchiveWriter writer = create(file, range);
        ArchiveRow archive;
        try {
            archive = copied(writer, file);
            new TrailRemoval(connection).remove(range);
            new ArchiveRegister(connection)
                    .add(archive, range.beforeDay(), role + " / " + System.getProperty("user.name"));
        } catch (SQLException | IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        commit(file);
        terminal.say(
                "Đã chuyển %d mục (mắt xích %d–%d) vào %s"
                        .formatted(range.entries(), range.afterLink() + 1, range.lastLink(), file),
                "%d entries were moved there. SHA-256 of the file: %s".formatted(range.entries(), archive.digest()));
    }

    private static ArchiveWriter create(Path file, ArchiveHeader range) throws IOException {
        try {
            return ArchiveWriter.create(file, range);
        } catch (FileAlreadyExistsException e) {
            throw new Problem(
                    "Tệp %s đã có, có thể từ một lần bị ngắt; kiểm tra bằng check-archive rồi dời đi.".formatted(file),
                    "The file %s exists, maybe from an attempt that was interrupted; see check-archive, move it away."
                            .formatted(file),
                    e);
        }
    }

    private ArchiveRow copied(ArchiveWriter writer, Path file) throws SQLException, IOException {
        try (writer) {
            new TrailTables(connection).copy(range, writer);
        }
        ArchiveFinding finding = ArchiveReading.of(file, 0);
        if (!finding.isIntact()) {
            throw new Problem(
                    "Tệp vừa ghi không đọc lại được nguyên vẹn: %s. Không có gì thay đổi.".formatted(file),
                    "What was written to %s does not read back intact. Nothing was changed.".formatted(file));
        }
        return new ArchiveRow(
                file.getFileName().toString(), finding.digest(), range.lastLink(), range.lastHash(), range.entries());
    }

    private void commit(Path file) {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new Problem(
                    "Không rõ cơ sở dữ liệu đã ghi nhận chưa; giữ tệp %s và chạy check-archive --database."
                            .formatted(file),
                    "Whether the database has committed is unknown; keep %s and run check-archive --database."
                            .formatted(file),
                    e);
        }
    }
}
