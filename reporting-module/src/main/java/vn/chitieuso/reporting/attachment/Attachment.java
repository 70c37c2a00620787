package vn.chitieuso.reporting.attachment;

import java.time.Instant;
import java.util.Optional;
import vn.chitieuso.platform.file.FileKind;
import vn.chitieuso.platform.signature.SignatureVerdict;
import vn.chitieuso.platform.signature.Trust;

/**
 * A file of a report. It comes in while the report may be filled, and never changes: another content is another attachment.
 * Taken away it is no longer the report's, but stays with every sending it was part of.
 *
 * @param place key of what the regime asks for, or code of the indicator the file is evidence for; null for neither
 * @param signatures JSON of the {@link SignatureVerdict}; null where the file is no PDF
 * @param addedByName full name of whoever added it
 * @param removedAt null while it stands
 * @param note what the unit says of it, which answers what is found of its signatures; or null
 */
public record Attachment(
        long id,
        long fileId,
        String place,
        String name,
        String mediaType,
        long size,
        String sha256,
        boolean active,
        String signatures,
        Instant addedAt,
        String addedBy,
        String addedByName,
        Instant removedAt,
        String note) {

    /** Characters of a place. */
    public static final int PLACE_MAX = 40;

    /** Characters of a note. */
    public static final int NOTE_MAX = 2_000;

    public boolean isStanding() {
        return removedAt == null;
    }

    public Optional<SignatureVerdict> verdict() {
        return Optional.ofNullable(signatures).map(SignatureVerdict::of);
    }

    /** Whether it is a PDF with signatures that all hold. */
    public boolean isIntactlySigned() {
        return verdict()
                .filter(verdict -> verdict.outcome() == SignatureVerdict.Outcome.INTACT)
                .isPresent();
    }

    /** Whoever signed it intactly without leading to an authority that is believed; empty where all are, or none is set. */
    public Optional<String> signedByAStranger() {
        return verdict().filter(verdict -> isIntactlySigned()).stream()
                .flatMap(verdict -> verdict.signatures().stream())
                .filter(signature -> signature.trust() == Trust.UNTRUSTED)
                .map(signature -> signature.signer() == null ? "–" : signature.signer())
                .findFirst();
    }

    /** How a browser may show it; empty where it may only save it. */
    public Optional<Preview> preview() {
        Optional<FileKind> kind = FileKind.ofMediaType(mediaType);
        return active
                ? Optional.empty()
                : kind.filter(FileKind::isShownByBrowsers)
                        .map(shown -> shown == FileKind.PDF ? Preview.DOCUMENT : Preview.PICTURE);
    }

    /** How a browser shows a file. */
    public enum Preview {
        /** With pages, in a frame. */
        DOCUMENT,
        /** As a picture. */
        PICTURE
    }
}
