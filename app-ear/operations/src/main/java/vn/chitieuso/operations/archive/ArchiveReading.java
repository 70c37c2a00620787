package vn.chitieuso.operations.archive;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import vn.chitieuso.operations.archive.ArchiveFinding.Flaw;

/** Walks the chain inside an archive, from the hash its first line tells to the one it is to end with. */
public final class ArchiveReading {

    private final Path file;
    private final long askedLink;

    private ArchiveHeader header;
    private long sequence;
    private String hash;
    private String askedHash;

    private ArchiveReading(Path file, long askedLink) {
        this.file = file;
        this.askedLink = askedLink;
    }

    /** @param askedLink a link whose hash is wanted; 0: none */
    public static ArchiveFinding of(Path file, long askedLink) throws IOException {
        return new ArchiveReading(file, askedLink).finding();
    }

    private ArchiveFinding finding() throws IOException {
        String digest = digest();
        Optional<Flaw> flaw = flaw();
        return new ArchiveFinding(
                digest,
                Optional.ofNullable(header),
                header == null ? 0 : sequence - header.afterLink(),
                Optional.ofNullable(askedHash),
                flaw);
    }

    private Optional<Flaw> flaw() throws IOException {
        try (InputStream stored = Files.newInputStream(file);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(stored), StandardCharsets.UTF_8))) {
            return flaw(lines);
        } catch (ZipException | EOFException | IllegalArgumentException | DateTimeException damaged) {
            return Optional.of(Flaw.UNREADABLE);
        }
    }

    private Optional<Flaw> flaw(BufferedReader lines) throws IOException {
        header = ArchiveHeader.of(String.valueOf(lines.readLine()));
        sequence = header.afterLink();
        hash = header.afterHash();
        if (!header.beginsRight()) {
            return Optional.of(Flaw.ALTERED);
        }
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            ArchivedLink link = ArchivedLink.of(line);
            if (!link.follows(sequence)) {
                return Optional.of(Flaw.MISSING);
            }
            if (!link.isUnalteredAfter(hash)) {
                return Optional.of(Flaw.ALTERED);
            }
            goTo(link);
        }
        return sequence == header.lastLink() && hash.equals(header.lastHash())
                ? Optional.empty()
                : Optional.of(Flaw.WRONG_END);
    }

    private void goTo(ArchivedLink link) {
        sequence = link.sequence();
        hash = link.hash();
        if (sequence == askedLink) {
            askedHash = hash;
        }
    }

    private String digest() throws IOException {
        MessageDigest sha256 = sha256();
        try (InputStream stored = new DigestInputStream(Files.newInputStream(file), sha256)) {
            stored.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
