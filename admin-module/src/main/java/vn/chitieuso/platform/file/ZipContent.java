package vn.chitieuso.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * What lies in a ZIP, the shape of all Office documents. It is read by the directory at its end: reading in one go fails
 * where a writer did not know the sizes beforehand. What a directory says of sizes is never believed, so whoever reads
 * everything asks first whether it {@link #inflatesBeyond}.
 */
public final class ZipContent implements AutoCloseable {

    private final ZipFile zip;

    private ZipContent(ZipFile zip) {
        this.zip = zip;
    }

    /** Whether the bytes begin as a ZIP does that has anything in it. */
    public static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /** @throws IOException if the ZIP is broken */
    public static ZipContent open(byte[] bytes) throws IOException {
        try {
            return new ZipContent(ZipFile.builder().setByteArray(bytes).get());
        } catch (RuntimeException broken) {
            throw new IOException(broken);
        }
    }

    public List<String> names() {
        return Collections.list(zip.getEntries()).stream()
                .map(ZipArchiveEntry::getName)
                .toList();
    }

    /** Whether all entries together, once unpacked, are larger than so many bytes. */
    public boolean inflatesBeyond(long bytes) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long inflated = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            try (InputStream content = zip.getInputStream(entry)) {
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    inflated += read;
                    if (inflated > bytes) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The first bytes of an entry, at most so many; empty if there is no such entry. */
    public Optional<byte[]> read(String name, int bytes) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream content = zip.getInputStream(entry)) {
            return Optional.of(content.readNBytes(bytes));
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
