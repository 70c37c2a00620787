package vn.chitieuso.platform.signature;

import eu.europa.esig.dss.enumerations.PdfObjectModificationType;
import eu.europa.esig.dss.pdf.modifications.ObjectModification;
import eu.europa.esig.dss.pdf.modifications.PdfModificationDetection;
import eu.europa.esig.dss.pdf.modifications.PdfObjectModifications;
import java.util.Set;

/**
 * Whether what was appended to a signed PDF changes what one reads. Further signatures, the fonts their pictures need and
 * what proves them for later do not; another page, another text, a note, another value of a field do.
 */
final class AppendedChanges {

    private static final String SIGNATURE = "Sig";
    private static final String RESOURCES = "DR";

    private AppendedChanges() {}

    /** @param signatureFields names of the fields that hold signatures */
    static boolean changeTheReading(PdfModificationDetection detected, Set<String> signatureFields) {
        if (detected == null) {
            return false;
        }
        PdfObjectModifications objects = detected.getObjectModifications();
        return !detected.getPageDifferences().isEmpty()
                || objects != null
                        && (!objects.getUndefinedChanges().isEmpty()
                                || !objects.getAnnotCreationChanges().isEmpty()
                                || objects.getFormFillInAndSignatureCreationChanges().stream()
                                        .anyMatch(change -> !belongsToASignature(change, signatureFields)));
    }

    private static boolean belongsToASignature(ObjectModification change, Set<String> signatureFields) {
        boolean newResource = change.getActionType() == PdfObjectModificationType.CREATION
                && change.getObjectTree().getKeyChain().contains(RESOURCES);
        return SIGNATURE.equals(change.getType())
                || newResource
                || change.getFieldName() != null && signatureFields.contains(change.getFieldName());
    }
}
