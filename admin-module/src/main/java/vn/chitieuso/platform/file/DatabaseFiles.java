package vn.chitieuso.platform.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Files in the database: they are written, given back and lost with what they belong to, and one backup holds both. What is
 * read is compared with the hash taken when it was kept.
 */
@ApplicationScoped
public class DatabaseFiles implements FileStore {

    private static final String KNOWN = "id, name, media_type, size, sha256, active, stored_at, stored_by";

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    @Override
    public StoredFile keep(UploadedFile file, String by) {
        return sql.read(handle -> handle.createQuery("""
                        INSERT INTO stored_file (name, media_type, size, sha256, active, stored_at, stored_by, content)
                        VALUES (:name, :mediaType, :size, :sha256, :active, :at, :by, :content)
                        RETURNING\s""" + KNOWN)
                .bind("name", file.name())
                .bind("mediaType", file.kind().mediaType())
                .bind("size", file.content().length)
                .bind("sha256", sha256(file.content()))
                .bind("active", file.active())
                .bind("at", clock.instant())
                .bind("by", by)
                .bind("content", file.content())
                .mapTo(StoredFile.class)
                .one());
    }

    @Override
    public Optional<StoredFile> find(long id) {
        return sql.read(handle -> handle.createQuery("SELECT " + KNOWN + " FROM stored_file WHERE id = :id")
                .bind("id", id)
                .mapTo(StoredFile.class)
                .findOne());
    }

    @Override
    public byte[] open(long id) {
        Content found = sql.read(handle -> handle.createQuery("SELECT content, sha256 FROM stored_file WHERE id = :id")
                        .bind("id", id)
                        .map((row, context) -> new Content(row.getBytes(1), row.getString(2)))
                        .findOne())
                .orElseThrow(() -> new NotFoundException("platform.file.notFound"));
        if (!sha256(found.bytes()).equals(found.sha256())) {
            throw new IllegalStateException("content of stored file " + id + " is not what was kept");
        }
        return found.bytes();
    }

    @Override
    public void remove(long id) {
        sql.write(handle -> handle.createUpdate("DELETE FROM stored_file WHERE id = :id")
                .bind("id", id)
                .execute());
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Content(byte[] bytes, String sha256) {}
}
