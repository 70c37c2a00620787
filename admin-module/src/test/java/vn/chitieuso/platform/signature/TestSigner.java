package vn.chitieuso.platform.signature;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Somebody with a certificate of a provider made for the test, who signs PDFs. */
public final class TestSigner {

    public static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    private final PrivateKey key;
    private final X509Certificate certificate;
    private final X509Certificate provider;

    private TestSigner(PrivateKey key, X509Certificate certificate, X509Certificate provider) {
        this.key = key;
        this.certificate = certificate;
        this.provider = provider;
    }

    public static TestSigner named(String name) {
        return with(name, NOW.minus(300, ChronoUnit.DAYS), NOW.plus(300, ChronoUnit.DAYS));
    }

    static TestSigner with(String name, Instant from, Instant to) {
        try {
            KeyPair root = keys();
            String rootName = "CN=Nhà cung cấp thử nghiệm,O=Thử nghiệm,C=VN";
            X509Certificate provider = certificate(
                    rootName,
                    rootName,
                    root,
                    root,
                    NOW.minus(3000, ChronoUnit.DAYS),
                    NOW.plus(3000, ChronoUnit.DAYS),
                    true);
            KeyPair own = keys();
            X509Certificate certificate =
                    certificate("CN=" + name + ",O=UBND xã Thử Nghiệm,C=VN", rootName, own, root, from, to, false);
            return new TestSigner(own.getPrivate(), certificate, provider);
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The signer's own certificate. */
    public X509Certificate certificate() {
        return certificate;
    }

    /** The certificate of whoever issued it. */
    public X509Certificate provider() {
        return provider;
    }

    byte[] sign(byte[] pdf, Instant at) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(new CertificateToken(certificate));
        parameters.setCertificateChain(List.of(new CertificateToken(certificate), new CertificateToken(provider)));
        parameters.bLevel().setSigningDate(Date.from(at));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
        verifier.setAlertOnNotYetValidCertificate(new SilentOnStatusAlert());
        PAdESService service = new PAdESService(verifier);
        DSSDocument document = new InMemoryDocument(pdf);
        ToBeSigned toBeSigned = service.getDataToSign(document, parameters);
        DSSDocument signed = service.signDocument(
                document, parameters, new SignatureValue(parameters.getSignatureAlgorithm(), value(toBeSigned)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            signed.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private byte[] value(ToBeSigned toBeSigned) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(toBeSigned.getBytes());
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(
            String subject,
            String issuer,
            KeyPair keys,
            KeyPair issuerKeys,
            Instant from,
            Instant to,
            boolean authority)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                new X500Name(issuer),
                BigInteger.valueOf(System.nanoTime()),
                Date.from(from),
                Date.from(to),
                new X500Name(subject),
                keys.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        builder.addExtension(
                Extension.keyUsage,
                true,
                new KeyUsage(
                        authority
                                ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                                : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(issuerKeys.getPrivate())));
    }
}
