package vn.chitieuso.reporting.attachment.rest;

import java.time.OffsetDateTime;
import java.util.Locale;
import vn.chitieuso.platform.time.Zone;
import vn.chitieuso.reporting.attachment.Attachment;

/**
 * A file of a report as the API tells it.
 *
 * @param place key of what is asked, or code of the indicator it is evidence for; null for neither
 * @param preview how a browser may show it; null where it may only save it
 * @param signatures null where it is no PDF
 * @param note what the unit says of it; or null
 */
public record AttachmentLine(
        long id,
        String place,
        String name,
        String mediaType,
        long size,
        String sha256,
        OffsetDateTime addedAt,
        String addedBy,
        String addedByName,
        Attachment.Preview preview,
        SignatureLine signatures,
        String note) {

    static AttachmentLine of(Attachment attachment, Locale locale) {
        return new AttachmentLine(
                attachment.id(),
                attachment.place(),
                attachment.name(),
                attachment.mediaType(),
                attachment.size(),
                attachment.sha256(),
                Zone.inVietnam(attachment.addedAt()),
                attachment.addedBy(),
                attachment.addedByName(),
                attachment.preview().orElse(null),
                attachment
                        .verdict()
                        .map(verdict -> SignatureLine.of(verdict, locale))
                        .orElse(null),
                attachment.note());
    }
}
