package vn.chitieuso.reporting.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Function;

/** Rows whose bytes are counted while they are read, so that the trail can tell which list it was. */
final class HashedRows implements ImportedRows {

    private final MessageDigest digest = sha256();
    private final ImportedRows rows;
    private final DoubleSupplier share;

    /** Of a list that comes as a stream; nobody knows how much of it is still to come. */
    HashedRows(InputStream stream, Function<InputStream, ImportedRows> reading) {
        rows = reading.apply(new DigestInputStream(stream, digest));
        share = () -> 0;
    }

    /** Of a list that is here as a whole, and read as a stream all the same. */
    HashedRows(byte[] whole, Function<InputStream, ImportedRows> reading) {
        ByteArrayInputStream bytes = new ByteArrayInputStream(whole);
        rows = reading.apply(new DigestInputStream(bytes, digest));
        share = () -> whole.length == 0 ? 1 : 1 - (double) bytes.available() / whole.length;
    }

    /**
     * Of a list that is here as a whole.
     *
     * @param share how much of it is read, from 0 to 1
     */
    HashedRows(byte[] whole, ImportedRows rows, DoubleSupplier share) {
        digest.update(whole);
        this.rows = rows;
        this.share = share;
    }

    @Override
    public void read(Sink sink) throws IOException {
        rows.read(sink);
    }

    @Override
    public Optional<String> contentHash() {
        return Optional.of(HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public double share() {
        return share.getAsDouble();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
