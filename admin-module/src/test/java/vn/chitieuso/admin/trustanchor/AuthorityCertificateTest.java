package vn.chitieuso.admin.trustanchor;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.signature.TestSigner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** One certificate of an authority is taken, in either of its two shapes; nothing else can be believed. */
class AuthorityCertificateTest {

    private static final TestSigner SIGNER = TestSigner.named("Cán bộ Thử");

    private static byte[] pem(X509Certificate certificate) throws CertificateEncodingException {
        return ("-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                        + "\n-----END CERTIFICATE-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String refusal(byte[] file, Instant now) {
        return catchThrowableOfType(BusinessException.class, () -> AuthorityCertificate.read(file, now))
                .getKey();
    }

    @Test
    void takesBothShapesForTheSame() throws CertificateEncodingException {
        X509Certificate authority = SIGNER.provider();
        AuthorityCertificate der = AuthorityCertificate.read(authority.getEncoded(), TestSigner.NOW);
        AuthorityCertificate pem = AuthorityCertificate.read(pem(authority), TestSigner.NOW);
        assertThat(der.certificate()).isEqualTo(authority);
        assertThat(pem.fingerprint()).isEqualTo(der.fingerprint()).hasSize(64);
    }

    @Test
    void aPersonsCertificateIsNoAuthority() throws CertificateEncodingException {
        assertThat(refusal(SIGNER.certificate().getEncoded(), TestSigner.NOW))
                .isEqualTo("admin.trustanchor.noAuthority");
    }

    @Test
    void anExpiredOneIsNotBelieved() throws CertificateEncodingException {
        Instant later = TestSigner.NOW.plus(4000, ChronoUnit.DAYS);
        assertThat(refusal(SIGNER.provider().getEncoded(), later)).isEqualTo("admin.trustanchor.expired");
    }

    @Test
    void oneFileHoldsOneCertificate() throws CertificateEncodingException {
        byte[] one = pem(SIGNER.provider());
        byte[] two = Arrays.copyOf(one, one.length * 2);
        System.arraycopy(one, 0, two, one.length, one.length);
        assertThat(refusal(two, TestSigner.NOW)).isEqualTo("admin.trustanchor.notOne");
    }

    @Test
    void whatIsNoCertificateIsRefused() {
        for (byte[] wrong : new byte[][] {
            new byte[0],
            "%PDF-1.7".getBytes(StandardCharsets.US_ASCII),
            "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n".getBytes(StandardCharsets.US_ASCII),
            new byte[TrustAnchor.CERTIFICATE_MAX + 1]
        }) {
            assertThat(refusal(wrong, TestSigner.NOW)).isIn("admin.trustanchor.unreadable", "admin.trustanchor.notOne");
        }
    }
}
