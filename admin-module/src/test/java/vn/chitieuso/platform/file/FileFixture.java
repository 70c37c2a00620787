package vn.chitieuso.platform.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;

/** Files as they are handed in. */
final class FileFixture {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    static final String WORD_TYPE = OFFICE + "wordprocessingml.document.main+xml";
    static final String MACRO_TYPE = "application/vnd.ms-word.document.macroEnabled.main+xml";
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private FileFixture() {}

    static byte[] pdf(String... pages) {
        return pdf(null, null, pages);
    }

    static byte[] pdfThatRuns(PDAction action) {
        return pdf(action, null, "nothing to see");
    }

    static byte[] pdfWithPassword(String password) {
        return pdf(null, new StandardProtectionPolicy("owner", password, new AccessPermission()), "secret");
    }

    private static byte[] pdf(PDAction action, StandardProtectionPolicy protection, String... pages) {
        try (PDDocument document = new PDDocument()) {
            for (String words : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(50, 700);
                    content.showText(words);
                    content.endText();
                }
            }
            document.getDocumentCatalog().setOpenAction(action);
            if (protection != null) {
                document.protect(protection);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param body what stands in the body of word/document.xml */
    static byte[] docx(String body) {
        return zip(
                "[Content_Types].xml",
                types(WORD_TYPE),
                "word/document.xml",
                "<?xml version=\"1.0\"?><w:document xmlns:w=\"" + W + "\"><w:body>" + body + "</w:body></w:document>");
    }

    static String types(String type) {
        return "<Types><Override PartName=\"/word/document.xml\" ContentType=\"" + type + "\"/></Types>";
    }

    static byte[] zip(String... namesAndContents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
