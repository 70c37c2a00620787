package vn.chitieuso.platform.signature;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.pades.validation.PdfSignatureField;
import eu.europa.esig.dss.pdf.IPdfObjFactory;
import eu.europa.esig.dss.pdf.PdfMemoryUsageSetting;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;
import eu.europa.esig.dss.spi.DSSASN1Utils;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.TimestampToken;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** A PDF as DSS reads it. Whatever is wrong with it comes out as some unchecked exception. */
final class SignedDocument {

    private static final long MEMORY_MAX = 32L * 1024 * 1024;
    private static final long STORAGE_MAX = 512L * 1024 * 1024;

    private final DSSDocument document;
    private final Collection<X509Certificate> authorities;

    SignedDocument(byte[] pdf, Collection<X509Certificate> authorities) {
        this.document = new InMemoryDocument(pdf);
        this.authorities = authorities;
    }

    /** In the order in which they were made. */
    List<PdfSignature> signatures() {
        IPdfObjFactory objects = objects();
        PDFDocumentAnalyzer analyzer = new PDFDocumentAnalyzer(document);
        analyzer.setCertificateVerifier(new CommonCertificateVerifier(true));
        analyzer.setPdfObjFactory(objects);
        List<AdvancedSignature> found = analyzer.getSignatures();
        objects.newPAdESSignatureService().analyzePdfModifications(document, found, null);
        List<PAdESSignature> signatures =
                found.stream().map(PAdESSignature.class::cast).toList();
        Set<String> fields = signatures.stream()
                .flatMap(signature -> signature.getPdfRevision().getFields().stream())
                .map(PdfSignatureField::getFieldName)
                .collect(Collectors.toSet());
        return signatures.stream()
                .sorted(Comparator.comparing(SignedDocument::end))
                .map(signature -> read(signature, fields))
                .toList();
    }

    private static IPdfObjFactory objects() {
        DefaultPdfDifferencesFinder differences = new DefaultPdfDifferencesFinder();
        // pages are not painted: a page may be made to take any memory
        differences.setMaximalPagesAmountForVisualComparison(0);
        IPdfObjFactory objects = new PdfBoxDefaultObjectFactory();
        objects.setPdfDifferencesFinder(differences);
        objects.setPdfMemoryUsageSetting(PdfMemoryUsageSetting.mixed(MEMORY_MAX, STORAGE_MAX));
        return objects;
    }

    /** Where the bytes a signature covers end: each covers those before it. */
    private static int end(PAdESSignature signature) {
        var range = signature.getPdfRevision().getByteRange();
        return range.getSecondPartStart() + range.getSecondPartEnd();
    }

    private PdfSignature read(PAdESSignature signature, Set<String> fields) {
        signature.checkSignatureIntegrity();
        boolean intact = signature.getSignatureCryptographicVerification().isSignatureValid();
        Optional<Instant> stamped = intact ? timeStamp(signature) : Optional.empty();
        Instant signedAt = stamped.orElseGet(() -> instant(signature.getSigningTime()));
        CertificateToken certificate = signature.getSigningCertificateToken();
        boolean known = certificate != null;
        return new PdfSignature(
                known ? DSSASN1Utils.getSubjectCommonName(certificate) : null,
                known ? DSSASN1Utils.extractAttributeFromX500Principal(BCStyle.O, certificate.getSubject()) : null,
                known ? DSSASN1Utils.extractAttributeFromX500Principal(BCStyle.CN, certificate.getIssuer()) : null,
                signedAt,
                stamped.isPresent(),
                intact,
                AppendedChanges.changeTheReading(signature.getPdfRevision().getModificationDetection(), fields),
                signature.getPdfRevision().areAllOriginalBytesCovered(),
                known && signedAt != null && certificate.isValidOn(Date.from(signedAt)),
                trust(signature, certificate, signedAt));
    }

    /** The earliest moment an unbroken time stamp of the signature tells. */
    private static Optional<Instant> timeStamp(PAdESSignature signature) {
        return signature.getSignatureTimestamps().stream()
                .filter(stamp -> stamp.isMessageImprintDataIntact()
                        && stamp.getCertificates().stream().anyMatch(stamp::isSignedBy))
                .map(TimestampToken::getGenerationTime)
                .map(Date::toInstant)
                .min(Comparator.naturalOrder());
    }

    private Trust trust(PAdESSignature signature, CertificateToken certificate, Instant signedAt) {
        if (certificate == null || signedAt == null) {
            return authorities.isEmpty() ? Trust.NO_AUTHORITY : Trust.UNTRUSTED;
        }
        List<X509Certificate> brought = signature.getCertificates().stream()
                .map(CertificateToken::getCertificate)
                .toList();
        return CertificateChain.trust(certificate.getCertificate(), brought, authorities, signedAt);
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
