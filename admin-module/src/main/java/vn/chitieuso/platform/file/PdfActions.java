package vn.chitieuso.platform.file;

import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Whether a PDF brings along what would run when somebody opens it: scripts, or commands that start a program. Every object
 * is looked at, since actions hang from pages, fields, annotations and the document alike. A PDF that cannot be read is
 * taken for one that does.
 */
final class PdfActions {

    private static final COSName ACTION = COSName.S;
    private static final COSName SCRIPT = COSName.getPDFName("JS");
    private static final Set<String> RUNNING = Set.of("JavaScript", "Launch");
    private static final int OBJECTS_MAX = 200_000;
    private static final int DEPTH_MAX = 20;

    private PdfActions() {}

    static boolean isIn(byte[] content) {
        try (PDDocument document = PdfDocument.open(content)) {
            COSDocument objects = document.getDocument();
            int seen = 0;
            for (COSObjectKey key : Set.copyOf(objects.getXrefTable().keySet())) {
                if (++seen > OBJECTS_MAX || runs(objects.getObjectFromPool(key).getObject(), 0)) {
                    return true;
                }
            }
            return false;
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            return true;
        }
    }

    /** References are not followed: what they lead to is looked at by itself. */
    private static boolean runs(COSBase object, int depth) {
        if (depth > DEPTH_MAX) {
            return true;
        }
        if (object instanceof COSDictionary dictionary) {
            return dictionary.containsKey(SCRIPT)
                    || RUNNING.contains(dictionary.getNameAsString(ACTION, ""))
                    || dictionary.getValues().stream().anyMatch(value -> runs(value, depth + 1));
        }
        if (object instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (runs(array.get(i), depth + 1)) {
                    return true;
                }
            }
        }
        return false;
    }
}
