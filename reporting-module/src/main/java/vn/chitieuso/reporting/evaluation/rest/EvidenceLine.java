package vn.chitieuso.reporting.evaluation.rest;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.chitieuso.platform.file.FileKind;
import vn.chitieuso.platform.time.Zone;
import vn.chitieuso.reporting.evaluation.Evidence;

/**
 * A piece of evidence as the API tells it; its first fields are those of a report's files, so that one script shows both.
 *
 * @param place code of the criterion
 * @param preview how a browser may show it; null where it may only save it
 */
public record EvidenceLine(
        long id,
        String place,
        String name,
        String mediaType,
        Long size,
        String sha256,
        OffsetDateTime addedAt,
        String addedBy,
        String addedByName,
        String preview,
        String documentNumber,
        LocalDate documentDate,
        String documentName) {

    static EvidenceLine of(Evidence evidence) {
        return new EvidenceLine(
                evidence.id(),
                evidence.criterion(),
                evidence.name(),
                evidence.mediaType(),
                evidence.size(),
                evidence.sha256(),
                Zone.inVietnam(evidence.addedAt().toInstant()),
                evidence.addedBy(),
                evidence.addedByName(),
                preview(evidence),
                evidence.documentNumber(),
                evidence.documentDate(),
                evidence.documentName());
    }

    private static String preview(Evidence evidence) {
        if (!evidence.isFile() || evidence.active()) {
            return null;
        }
        return FileKind.ofMediaType(evidence.mediaType())
                .filter(FileKind::isShownByBrowsers)
                .map(kind -> kind == FileKind.PDF ? "DOCUMENT" : "PICTURE")
                .orElse(null);
    }
}
