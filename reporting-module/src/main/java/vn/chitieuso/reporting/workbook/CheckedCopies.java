package vn.chitieuso.reporting.workbook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.platform.file.FileKind;
import vn.chitieuso.platform.file.FileName;
import vn.chitieuso.platform.file.FileStore;
import vn.chitieuso.platform.file.StoredFile;
import vn.chitieuso.platform.file.UploadedFile;
import vn.chitieuso.platform.work.RecurringTask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Keeps checked copies for whoever handed the form in, and for nobody else, until they are a month old. */
@ApplicationScoped
@Transactional
public class CheckedCopies implements RecurringTask {

    private static final Duration KEPT_FOR = Duration.ofDays(31);

    @Inject
    private FileStore files;

    @Inject
    private Sql sql;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Clock clock;

    /** @return under what it is found again */
    long keep(String name, byte[] content) {
        UploadedFile copy = new UploadedFile(FileName.clean(name, FileKind.XLSX), FileKind.XLSX, false, content);
        StoredFile stored = files.keep(copy, currentUser.getUsername());
        sql.write(handle -> handle.createUpdate("""
                        INSERT INTO checked_workbook (file_id, kept_by, kept_at) VALUES (:file, :by, :now)""")
                .bind("file", stored.id())
                .bind("by", currentUser.getUsername())
                .bind("now", clock.instant())
                .execute());
        return stored.id();
    }

    /** @throws NotFoundException where there is none any more, or it is somebody else's */
    public StoredFile get(long id) {
        boolean own = currentUser.isSignedIn()
                && sql.read(handle -> handle.createQuery("""
                                SELECT EXISTS (SELECT 1 FROM checked_workbook WHERE file_id = :file AND kept_by = :by)""")
                        .bind("file", id)
                        .bind("by", currentUser.getUsername())
                        .mapTo(boolean.class)
                        .one());
        return (own ? files.find(id) : java.util.Optional.<StoredFile>empty())
                .orElseThrow(() -> new NotFoundException("reporting.workbook.noCopy"));
    }

    public byte[] open(long id) {
        return files.open(get(id).id());
    }

    @Override
    public String name() {
        return "workbook.forgetCopies";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        Instant before = clock.instant().minus(KEPT_FOR);
        List<Long> old = sql.read(
                handle -> handle.createQuery("DELETE FROM checked_workbook WHERE kept_at < :before RETURNING file_id")
                        .bind("before", before)
                        .mapTo(Long.class)
                        .list());
        old.forEach(files::remove);
    }
}
