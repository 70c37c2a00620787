package vn.chitieuso.reporting.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;

/** Rows whose bytes are counted while they are read, so that the trail can tell which list it was. */
final class HashedRows implements ImportedRows {

    private final MessageDigest digest = sha256();
    private final ImportedRows rows;

    HashedRows(InputStream stream, Function<InputStream, ImportedRows> reading) {
        rows = reading.apply(new DigestInputStream(stream, digest));
    }

    /** Of a list that is here as a whole. */
    HashedRows(byte[] whole, ImportedRows rows) {
        digest.update(whole);
        this.rows = rows;
    }

    @Override
    public void read(Sink sink) throws IOException {
        rows.read(sink);
    }

    @Override
    public Optional<String> contentHash() {
        return Optional.of(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
