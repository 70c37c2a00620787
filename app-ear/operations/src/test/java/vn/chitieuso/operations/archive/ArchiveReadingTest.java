package vn.chitieuso.operations.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieuso.operations.archive.ArchiveFinding.Flaw;
import vn.chitieuso.platform.audit.AuditChain;
import vn.chitieuso.platform.audit.AuditEntry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ArchiveReadingTest {

    private static final String AWKWARD = "Ủy ban “\"\\\n\r\t\u0001}\u2028𝄞 null, {\"hash\":1}";

    private final List<ArchivedLink> links = new ArrayList<>();
    private Path file;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeThreeLinks() throws IOException {
        String hash = AuditChain.GENESIS;
        for (long number = 1; number <= 3; number++) {
            AuditEntry entry = new AuditEntry(
                    number * 10,
                    Instant.parse("2024-01-02T03:04:05.123456Z"),
                    "an",
                    null,
                    "",
                    "report.submit",
                    AWKWARD,
                    "null",
                    null,
                    AWKWARD.repeat(5_000));
            hash = entry.hashAfter(hash);
            links.add(new ArchivedLink(number, hash, entry));
        }
        file = folder.resolve("archive.jsonl.gz");
        try (ArchiveWriter writer = ArchiveWriter.create(file, header(hash))) {
            for (ArchivedLink link : links) {
                writer.write(link);
            }
        }
    }

    private static ArchiveHeader header(String lastHash) {
        return new ArchiveHeader(0, AuditChain.GENESIS, 3, lastHash, LocalDate.of(2025, 11, 1));
    }

    @Test
    void findsIntactWhatWasWritten() throws IOException {
        ArchiveFinding finding = ArchiveReading.of(file, 2);

        assertThat(finding.flaw()).isEmpty();
        assertThat(finding.entries()).isEqualTo(3);
        assertThat(finding.askedHash()).contains(links.get(1).hash());
        assertThat(finding.digest()).hasSize(64);
    }

    @Test
    void getsEveryFieldBack() {
        for (ArchivedLink link : links) {
            assertThat(ArchivedLink.of(link.line())).isEqualTo(link);
        }
    }

    @Test
    void findsAnAlteredEntry() throws IOException {
        rewrite(lines -> lines.replaceFirst("(\"id\":20.*?\"actor\":\")an", "$1binh"));

        assertThat(flaw()).isEqualTo(Flaw.ALTERED);
        assertThat(ArchiveReading.of(file, 0).entries()).isEqualTo(1);
    }

    @Test
    void findsAMissingLine() throws IOException {
        rewrite(lines -> lines.replaceFirst("\\{\"link\":2[^\n]*\n", ""));

        assertThat(flaw()).isEqualTo(Flaw.MISSING);
    }

    @Test
    void findsAMissingEnd() throws IOException {
        rewrite(lines -> lines.replaceFirst("\\{\"link\":3[^\n]*\n", ""));

        assertThat(flaw()).isEqualTo(Flaw.WRONG_END);
    }

    @Test
    void findsAnotherBeginning() throws IOException {
        rewrite(lines -> lines.replaceFirst("0{64}", "1".repeat(64)));

        assertThat(flaw()).isEqualTo(Flaw.ALTERED);
    }

    @Test
    void findsAFieldThatNoHashCovers() throws IOException {
        rewrite(lines -> lines.replaceFirst("\"id\":20,", "\"id\":20,\"remark\":\"x\","));

        assertThat(flaw()).isEqualTo(Flaw.UNREADABLE);
    }

    @Test
    void findsAFileThatIsCutOffOrNone() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThat(flaw()).isEqualTo(Flaw.UNREADABLE);

        Files.writeString(file, "not an archive");
        assertThat(flaw()).isEqualTo(Flaw.UNREADABLE);

        Files.write(file, new byte[0]);
        assertThat(flaw()).isEqualTo(Flaw.UNREADABLE);
    }

    @Test
    void isNeverOverwritten() {
        assertThatThrownBy(() -> ArchiveWriter.create(file, header("0")))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    private Flaw flaw() throws IOException {
        return ArchiveReading.of(file, 0).flaw().orElseThrow();
    }

    private void rewrite(UnaryOperator<String> change) throws IOException {
        String lines;
        try (var stored = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            lines = new String(stored.readAllBytes(), StandardCharsets.UTF_8);
        }
        String changed = change.apply(lines);
        assertThat(changed).isNotEqualTo(lines);
        try (OutputStream stored = new GZIPOutputStream(Files.newOutputStream(file))) {
            stored.write(changed.getBytes(StandardCharsets.UTF_8));
        }
    }
}
