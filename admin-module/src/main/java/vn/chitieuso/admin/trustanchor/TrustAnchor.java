package vn.chitieuso.admin.trustanchor;

import java.time.Instant;

/**
 * An authority that is believed from the moment its certificate is put in until it is ended. Signatures verified before are
 * not touched by either; they are read again when somebody asks.
 *
 * @param fingerprint SHA-256 of the certificate, hexadecimal
 * @param reason why it was put in, or null
 * @param endedAt null while it is believed
 */
public record TrustAnchor(
        long id,
        String subject,
        String issuer,
        String serial,
        String fingerprint,
        Instant validFrom,
        Instant validTo,
        String reason,
        Instant addedAt,
        String addedBy,
        Instant endedAt,
        String endedBy,
        String endReason) {

    /** Bytes of a file with one certificate. */
    public static final int CERTIFICATE_MAX = 64 * 1024;

    public static final int REASON_MAX = 400;
    public static final int END_REASON_MAX = 2000;

    public boolean isBelieved() {
        return endedAt == null;
    }
}
