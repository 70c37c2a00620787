package vn.chitieuso.reporting.evaluation;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * What a unit shows for a criterion: a file, or a document told by its number, day and name.
 *
 * @param fileId null for a document that is only told
 * @param name of the file; null for a document
 * @param documentName null for a file
 */
public record Evidence(
        long id,
        long criterionId,
        long unitId,
        String criterion,
        Long fileId,
        String name,
        String mediaType,
        Long size,
        String sha256,
        Boolean active,
        String documentNumber,
        LocalDate documentDate,
        String documentName,
        OffsetDateTime addedAt,
        String addedBy,
        String addedByName,
        OffsetDateTime removedAt) {

    public static final int DOCUMENT_NUMBER_MAX = 60;
    public static final int DOCUMENT_NAME_MAX = 600;

    public boolean isFile() {
        return fileId != null;
    }

    public boolean isStanding() {
        return removedAt == null;
    }
}
