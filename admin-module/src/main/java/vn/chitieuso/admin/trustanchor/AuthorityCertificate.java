package vn.chitieuso.admin.trustanchor;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import vn.chitieuso.platform.BusinessException;

/** A certificate somebody hands in for an authority's: one, of an authority, in force. */
record AuthorityCertificate(X509Certificate certificate, byte[] encoded, String fingerprint) {

    /**
     * @param file PEM or DER
     * @throws BusinessException if it is something else, or must not be believed
     */
    static AuthorityCertificate read(byte[] file, Instant now) {
        X509Certificate certificate = parse(file);
        if (certificate.getBasicConstraints() < 0) {
            throw refusal("noAuthority");
        }
        if (certificate.getNotAfter().toInstant().isBefore(now)) {
            throw refusal("expired");
        }
        try {
            byte[] encoded = certificate.getEncoded();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(encoded);
            return new AuthorityCertificate(certificate, encoded, HexFormat.of().formatHex(digest));
        } catch (GeneralSecurityException e) {
            throw refusal("unreadable");
        }
    }

    static X509Certificate parse(byte[] file) {
        if (file.length == 0 || file.length > TrustAnchor.CERTIFICATE_MAX) {
            throw refusal("unreadable");
        }
        try {
            Collection<? extends Certificate> all =
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(file));
            if (all.size() == 1 && all.iterator().next() instanceof X509Certificate only) {
                return only;
            }
        } catch (GeneralSecurityException | RuntimeException e) {
            throw refusal("unreadable");
        }
        throw refusal("notOne");
    }

    private static BusinessException refusal(String why) {
        return BusinessException.at("certificate", "admin.trustanchor." + why);
    }
}
