package vn.chitieuso.platform.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** PDFs as units send them, and what people do to them after they were signed. */
final class SignedPdfFixture {

    private SignedPdfFixture() {}

    /** One page with a text and a field to be filled in. */
    static byte[] pdf() {
        return written(SignedPdfFixture::fill);
    }

    static byte[] encrypted() {
        return written(document -> {
            fill(document);
            document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
        });
    }

    private static void fill(PDDocument document) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        write(document, page, AppendMode.OVERWRITE, "So bao cao: 1318", 700);
        PDAcroForm form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        PDResources resources = new PDResources();
        resources.put(COSName.getPDFName("Helv"), font());
        form.setDefaultResources(resources);
        form.setDefaultAppearance("/Helv 12 Tf 0 g");
        PDTextField field = new PDTextField(form);
        field.setPartialName("sum");
        form.getFields().add(field);
        PDAnnotationWidget widget = field.getWidgets().get(0);
        widget.setRectangle(new PDRectangle(50, 600, 200, 20));
        widget.setPage(page);
        page.getAnnotations().add(widget);
        field.setValue("1318");
    }

    static byte[] withAnotherPage(byte[] signed) {
        return appended(signed, document -> {
            document.addPage(new PDPage());
            document.getDocumentCatalog().getPages().getCOSObject().setNeedToBeUpdated(true);
        });
    }

    static byte[] withOtherText(byte[] signed) {
        return appended(signed, document -> {
            PDPage page = document.getPage(0);
            write(document, page, AppendMode.APPEND, "So bao cao: 9999", 650);
            page.getCOSObject().setNeedToBeUpdated(true);
            page.getResources().getCOSObject().setNeedToBeUpdated(true);
        });
    }

    static byte[] withOtherFieldValue(byte[] signed) {
        return appended(signed, document -> {
            PDField field = document.getDocumentCatalog().getAcroForm().getField("sum");
            field.setValue("9999");
            field.getCOSObject().setNeedToBeUpdated(true);
        });
    }

    static byte[] withNote(byte[] signed) {
        return appended(signed, document -> {
            PDPage page = document.getPage(0);
            PDAnnotationText note = new PDAnnotationText();
            note.setContents("9999");
            note.setRectangle(new PDRectangle(10, 10, 20, 20));
            page.getAnnotations().add(note);
            note.getCOSObject().setNeedToBeUpdated(true);
            page.getCOSObject().setNeedToBeUpdated(true);
            ((COSArray) page.getCOSObject().getDictionaryObject(COSName.ANNOTS)).setNeedToBeUpdated(true);
        });
    }

    private static void write(PDDocument document, PDPage page, AppendMode mode, String words, int height)
            throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(document, page, mode, true)) {
            content.beginText();
            content.setFont(font(), 12);
            content.newLineAtOffset(50, height);
            content.showText(words);
            content.endText();
        }
    }

    private static PDType1Font font() {
        return new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    }

    private static byte[] written(Edit edit) {
        try (PDDocument document = new PDDocument()) {
            edit.apply(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] appended(byte[] signed, Edit edit) {
        try (PDDocument document = Loader.loadPDF(signed)) {
            edit.apply(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Edit {
        void apply(PDDocument document) throws IOException;
    }
}
