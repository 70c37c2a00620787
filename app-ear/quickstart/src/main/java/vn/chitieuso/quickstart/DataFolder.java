package vn.chitieuso.quickstart;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder in which the embedded database lives between starts. While a product runs it holds the folder's lock; a
 * second one is refused. What a killed product left running is ended when the folder is opened next.
 */
final class DataFolder implements AutoCloseable {

    private final Path folder;
    private final FileChannel lockFile;
    private final Leftovers leftovers;

    private DataFolder(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.leftovers = new Leftovers(database(), folder.resolve("server.pid"));
    }

    /** Takes the folder for this product alone, or says who has it. */
    static DataFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new StartProblem(
                        "Một bản chạy khác đang dùng thư mục dữ liệu %s; dừng nó trước hoặc dùng -Ddata=<thư mục khác>."
                                        .formatted(folder)
                                + " (Another quick start uses this data folder; stop it first.)");
            }
            DataFolder opened = new DataFolder(folder, channel);
            opened.leftovers.end();
            return opened;
        } catch (IOException e) {
            throw new StartProblem(
                    "Không dùng được thư mục dữ liệu %s: %s. (The data folder is not usable.)".formatted(folder, e), e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisVeryProcess) {
            return false;
        }
    }

    Path database() {
        return folder.resolve("postgresql");
    }

    Path databaseLog() {
        return folder.resolve("postgresql.log");
    }

    /** Whether an earlier start got as far as a usable database; one that was killed while creating it did not. */
    boolean isFilled() {
        return Files.exists(marker());
    }

    void markFilled() throws IOException {
        Files.writeString(marker(), "");
    }

    /** Forgets the database and nothing else that may lie in the folder. */
    void empty() {
        try {
            Files.deleteIfExists(marker());
            new Folder(database()).delete();
        } catch (IOException e) {
            throw new StartProblem("Không xóa được dữ liệu cũ: %s. (The old data cannot be deleted.)".formatted(e), e);
        }
    }

    void remember(ProcessHandle server) {
        leftovers.remember(server);
    }

    private Path marker() {
        return folder.resolve("created");
    }

    @Override
    public void close() {
        leftovers.forget();
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new IllegalStateException("lock of " + folder, e);
        }
    }
}
