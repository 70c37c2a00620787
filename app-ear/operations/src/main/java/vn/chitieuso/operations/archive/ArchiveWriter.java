package vn.chitieuso.operations.archive;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a new archive that nobody but its owner may read; the trail names persons. When it is closed, the file is on the
 * disk: what it holds is about to be deleted elsewhere.
 */
public final class ArchiveWriter implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final FileChannel channel;
    private final GZIPOutputStream compressed;
    private final Writer lines;

    private ArchiveWriter(Path file) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(file, StandardOpenOption.WRITE);
        this.compressed = new GZIPOutputStream(Channels.newOutputStream(channel), BUFFER);
        this.lines = new BufferedWriter(new OutputStreamWriter(compressed, StandardCharsets.UTF_8), BUFFER);
    }

    /** @throws java.nio.file.FileAlreadyExistsException rather than overwrite anything */
    public static ArchiveWriter create(Path file, ArchiveHeader header) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        ArchiveWriter writer = new ArchiveWriter(file);
        writer.write(header.line());
        return writer;
    }

    public void write(ArchivedLink link) throws IOException {
        write(link.line());
    }

    private void write(String line) throws IOException {
        lines.write(line);
        lines.write('\n');
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            lines.flush();
            compressed.finish();
            channel.force(true);
        }
        forceFolder();
    }

    private void forceFolder() {
        try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException notOnThisSystem) {
            // a folder can be forced on POSIX systems only; elsewhere the system does it by itself
        }
    }
}
