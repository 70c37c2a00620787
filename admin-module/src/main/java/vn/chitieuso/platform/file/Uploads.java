package vn.chitieuso.platform.file;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.ConflictException;
import vn.chitieuso.platform.ForbiddenException;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.audit.Actor;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Files that arrive in pieces, so that a bad line costs little. One person has only so many under way, and only so many
 * bytes; what nobody goes on with is removed after a day.
 */
@ApplicationScoped
@Transactional
public class Uploads {

    /** Files one person may have under way. */
    static final int UNDER_WAY_MAX = 20;

    /** How many of the largest allowed files one person's uploads may weigh together. */
    static final int WEIGHT_MAX = 5;

    private static final long MEGABYTE = 1024 * 1024;
    private static final String KNOWN = "id, name, size, received, sha256";

    @Inject
    private Sql sql;

    @Inject
    private FileRules rules;

    @Inject
    private FileIntake intake;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    /** @throws BusinessException if so large a file, or one more, is not taken */
    public Upload begin(String name, long size) {
        String by = person();
        refuseSize(size);
        sql.write(handle -> handle.createQuery("SELECT pg_advisory_xact_lock(hashtext('file_upload'), hashtext(:by))")
                .bind("by", by)
                .map((row, context) -> true)
                .one());
        refuseMore(by, size);
        UUID id = UUID.randomUUID();
        sql.write(handle -> handle.createUpdate("""
                        INSERT INTO file_upload (id, name, size, begun_by, begun_at, touched_at)
                        VALUES (:id, :name, :size, :by, :now, :now)""")
                .bind("id", id)
                .bind("name", name)
                .bind("size", size)
                .bind("by", by)
                .bind("now", clock.instant())
                .execute());
        return new Upload(id, name, size, 0, null);
    }

    /** @throws NotFoundException if there is none, or it is somebody else's */
    public Upload get(UUID id) {
        return find(id, "");
    }

    /**
     * Adds a piece at the end of what has arrived.
     *
     * @param position where the sender believes the piece begins
     * @throws ConflictException if the piece begins elsewhere; nothing is stored and the sender may ask where it stands
     */
    public Upload append(UUID id, long position, byte[] piece) {
        Upload upload = find(id, " FOR UPDATE");
        if (piece.length > Upload.PIECE_MAX) {
            throw new BusinessException("platform.file.upload.pieceTooLarge", Upload.PIECE_MAX);
        }
        if (upload.isFinished() || position != upload.received()) {
            throw new ConflictException("platform.file.upload.elsewhere", upload.received());
        }
        if (position + piece.length > upload.size()) {
            throw new BusinessException("platform.file.upload.moreThanAnnounced", upload.size());
        }
        if (piece.length == 0) {
            return upload;
        }
        sql.write(handle -> handle.createUpdate(
                        "INSERT INTO file_upload_piece (upload_id, position, content) VALUES (:id, :position, :piece)")
                .bind("id", id)
                .bind("position", position)
                .bind("piece", piece)
                .execute());
        sql.write(handle -> handle.createUpdate(
                        "UPDATE file_upload SET received = :received, touched_at = :now WHERE id = :id")
                .bind("received", position + piece.length)
                .bind("now", clock.instant())
                .bind("id", id)
                .execute());
        return get(id);
    }

    /**
     * All has arrived; saying it twice does no harm.
     *
     * @param sha256 of the file as its sender has it, hexadecimal
     * @throws BusinessException if something is missing, or what arrived is not what was sent
     */
    public Upload finish(UUID id, String sha256) {
        Upload upload = find(id, " FOR UPDATE");
        if (upload.received() < upload.size()) {
            throw new ConflictException("platform.file.upload.incomplete", upload.received(), upload.size());
        }
        if (!sum(id).equals(sha256.toLowerCase(Locale.ROOT))) {
            throw BusinessException.at("sha256", "platform.file.upload.otherSum");
        }
        sql.write(
                handle -> handle.createUpdate("UPDATE file_upload SET sha256 = :sum, touched_at = :now WHERE id = :id")
                        .bind("sum", sha256.toLowerCase(Locale.ROOT))
                        .bind("now", clock.instant())
                        .bind("id", id)
                        .execute());
        return get(id);
    }

    /** Its person no longer wants it; nothing happens if there is none. */
    public void cancel(UUID id) {
        String by = person();
        sql.write(handle -> handle.createUpdate("DELETE FROM file_upload WHERE id = :id AND begun_by = :by")
                .bind("id", id)
                .bind("by", by)
                .execute());
    }

    /**
     * The file, once it passed every check of {@link FileIntake}; the upload ends with the caller's transaction. A file that
     * is refused stays under way until its person gives it up.
     *
     * @throws BusinessException if it is not finished, or is refused
     */
    public UploadedFile take(UUID id, Set<FileKind> allowed) {
        Upload upload = find(id, " FOR UPDATE");
        if (!upload.isFinished()) {
            throw new ConflictException("platform.file.upload.incomplete", upload.received(), upload.size());
        }
        UploadedFile file = intake.check(upload.name(), new ByteArrayInputStream(content(upload)), allowed);
        cancel(id);
        return file;
    }

    /** Removes what nobody has gone on with since. @return how many */
    int removeUntouchedSince(Instant moment) {
        return sql.read(handle -> handle.createUpdate("DELETE FROM file_upload WHERE touched_at < :moment")
                .bind("moment", moment)
                .execute());
    }

    private Upload find(UUID id, String lock) {
        String by = person();
        return sql.read(handle -> handle.createQuery(
                                "SELECT " + KNOWN + " FROM file_upload WHERE id = :id AND begun_by = :by" + lock)
                        .bind("id", id)
                        .bind("by", by)
                        .mapTo(Upload.class)
                        .findOne())
                .orElseThrow(() -> new NotFoundException("platform.file.upload.notFound"));
    }

    private String person() {
        return actor.username().orElseThrow(() -> new ForbiddenException("platform.file.upload.nobody"));
    }

    private void refuseSize(long size) {
        if (size <= 0) {
            throw BusinessException.at("size", "platform.file.empty");
        }
        if (size > rules.megabytesMax() * MEGABYTE) {
            throw BusinessException.at("size", "platform.file.tooLarge", rules.megabytesMax());
        }
    }

    private void refuseMore(String by, long size) {
        Weight weight = sql.read(handle -> handle.createQuery(
                        "SELECT count(*) AS files, coalesce(sum(size), 0) AS bytes FROM file_upload WHERE begun_by = :by")
                .bind("by", by)
                .mapTo(Weight.class)
                .one());
        if (weight.files() >= UNDER_WAY_MAX || weight.bytes() + size > WEIGHT_MAX * rules.megabytesMax() * MEGABYTE) {
            throw new ConflictException(
                    "platform.file.upload.tooManyUnderWay", UNDER_WAY_MAX, WEIGHT_MAX * rules.megabytesMax());
        }
    }

    private String sum(UUID id) {
        MessageDigest digest = sha256();
        eachPiece(id, digest::update);
        return HexFormat.of().formatHex(digest.digest());
    }

    private byte[] content(Upload upload) {
        byte[] content = new byte[Math.toIntExact(upload.size())];
        int[] filled = {0};
        eachPiece(upload.id(), piece -> {
            System.arraycopy(piece, 0, content, filled[0], piece.length);
            filled[0] += piece.length;
        });
        return content;
    }

    private void eachPiece(UUID id, Consumer<byte[]> consumer) {
        sql.write(handle -> handle.createQuery(
                        "SELECT content FROM file_upload_piece WHERE upload_id = :id ORDER BY position")
                .setFetchSize(4)
                .bind("id", id)
                .map((row, context) -> row.getBytes(1))
                .useIterator(pieces -> pieces.forEachRemaining(consumer)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private record Weight(long files, long bytes) {}
}
