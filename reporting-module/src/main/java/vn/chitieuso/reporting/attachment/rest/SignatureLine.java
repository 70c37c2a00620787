package vn.chitieuso.reporting.attachment.rest;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import vn.chitieuso.platform.signature.PdfSignature;
import vn.chitieuso.platform.signature.SignatureVerdict;
import vn.chitieuso.platform.signature.SignatureWords;
import vn.chitieuso.platform.signature.Trust;
import vn.chitieuso.platform.time.Zone;

/**
 * A PDF's signatures as the API tells them.
 *
 * @param words the outcome in the reader's language
 * @param tone ok, warn or bad, as badges have it; null for neither
 */
public record SignatureLine(
        SignatureVerdict.Outcome outcome, String words, String tone, OffsetDateTime checkedAt, List<Signer> signers) {

    static SignatureLine of(SignatureVerdict verdict, Locale locale) {
        return new SignatureLine(
                verdict.outcome(),
                SignatureWords.of(verdict, locale),
                SignatureWords.tone(verdict),
                Zone.inVietnam(verdict.checkedAt()),
                verdict.signatures().stream()
                        .map(signature -> Signer.of(signature, locale))
                        .toList());
    }

    /**
     * One signature.
     *
     * @param words sentences about it, in the reader's language
     */
    public record Signer(
            String signer,
            String organisation,
            String issuer,
            OffsetDateTime signedAt,
            boolean timeStamped,
            boolean intact,
            boolean changedAfterwards,
            boolean coversWhole,
            boolean certificateInForce,
            Trust trust,
            List<String> words) {

        static Signer of(PdfSignature signature, Locale locale) {
            return new Signer(
                    signature.signer(),
                    signature.organisation(),
                    signature.issuer(),
                    Zone.inVietnam(signature.signedAt()),
                    signature.timeStamped(),
                    signature.intact(),
                    signature.changedAfterwards(),
                    signature.coversWhole(),
                    signature.certificateInForce(),
                    signature.trust(),
                    SignatureWords.of(signature, locale));
        }
    }
}
