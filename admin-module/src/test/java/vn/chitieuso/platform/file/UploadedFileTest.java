package vn.chitieuso.platform.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.junit.jupiter.api.Test;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.sheet.SheetBook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What is taken is told by its content; whatever else a file claims to be does not count. */
class UploadedFileTest {

    private static final Set<FileKind> ALL = EnumSet.allOf(FileKind.class);

    private static UploadedFile taken(byte[] content) {
        return UploadedFile.of("a.bin", content, ALL, 20);
    }

    private static String refusal(byte[] content) {
        return refusal(content, ALL, 20).getKey();
    }

    private static BusinessException refusal(byte[] content, Set<FileKind> allowed, int megabytes) {
        return catchThrowableOfType(
                BusinessException.class, () -> UploadedFile.of("báo cáo.pdf", content, allowed, megabytes));
    }

    private static byte[] workbook() throws IOException {
        SheetBook book = new SheetBook();
        book.sheet("a", "b").row("c");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.writeTo(out);
        return out.toByteArray();
    }

    @Test
    void theContentTellsTheKind() throws IOException {
        assertThat(taken(FileFixture.pdf("a")).kind()).isEqualTo(FileKind.PDF);
        assertThat(taken(FileFixture.docx("")).kind()).isEqualTo(FileKind.DOCX);
        assertThat(taken(workbook()).kind()).isEqualTo(FileKind.XLSX);
        assertThat(taken(FileFixture.bytes("\u0089PNG\r\n\u001a\n...")).kind()).isEqualTo(FileKind.PNG);
        assertThat(taken(FileFixture.bytes("\u00ff\u00d8\u00ff\u00e0...")).kind())
                .isEqualTo(FileKind.JPEG);
    }

    @Test
    void whatIsNotAllowedHereIsCalledByItsName() {
        BusinessException refusal = refusal(FileFixture.docx(""), EnumSet.of(FileKind.PDF, FileKind.PNG), 20);
        assertThat(refusal.getKey()).isEqualTo("platform.file.notAllowed");
        assertThat(refusal.message(Locale.forLanguageTag("vi"))).contains("Word (.docx)", "PDF, PNG");
        assertThat(refusal(FileFixture.zip("a.txt", "a"), ALL, 20).message(Locale.ENGLISH))
                .contains("ZIP");
        assertThat(refusal(FileFixture.bytes("  <!DOCTYPE html><p>"), ALL, 20).message(Locale.ENGLISH))
                .contains("HTML");
        assertThat(refusal(FileFixture.bytes("MZ\u0090"))).isEqualTo("platform.file.notAllowed");
        assertThat(refusal(FileFixture.bytes("mã,tên"))).isEqualTo("platform.file.unknown");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(refusal(new byte[0])).isEqualTo("platform.file.empty");
    }

    @Test
    void theLimitItselfIsAllowedAndOneByteMoreIsNot() {
        byte[] atLimit = Arrays.copyOf(FileFixture.bytes("\u0089PNG\r\n\u001a\n"), 1024 * 1024);
        assertThat(UploadedFile.of("a", atLimit, ALL, 1).content()).hasSize(1024 * 1024);
        assertThat(refusal(Arrays.copyOf(atLimit, atLimit.length + 1), ALL, 1).getKey())
                .isEqualTo("platform.file.tooLarge");
    }

    @Test
    void macrosAreRefusedWhereverTheyShow() {
        assertThat(refusal(FileFixture.zip("[Content_Types].xml", FileFixture.types(FileFixture.MACRO_TYPE))))
                .isEqualTo("platform.file.macros");
        assertThat(refusal(FileFixture.zip(
                        "[Content_Types].xml", FileFixture.types(FileFixture.WORD_TYPE), "word/vbaProject.bin", "x")))
                .isEqualTo("platform.file.macros");
    }

    @Test
    void passwordsAndOldFormatsOfOfficeAreRefused() {
        assertThat(refusal(FileFixture.bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1...")))
                .isEqualTo("platform.file.oldOrEncrypted");
    }

    @Test
    void brokenArchivesAreRefused() {
        assertThat(refusal(Arrays.copyOf(FileFixture.docx("<w:p/>"), 60))).isEqualTo("platform.file.broken");
    }

    @Test
    void whatInflatesBeyondMeasureIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (int megabyte = 0; megabyte < 201; megabyte++) {
                zip.write(new byte[1024 * 1024]);
            }
        }
        assertThat(refusal(out.toByteArray())).isEqualTo("platform.file.inflatesTooMuch");
    }

    @Test
    void aPdfThatRunsSomethingIsTakenAndMarked() {
        assertThat(taken(FileFixture.pdf("a")).active()).isFalse();
        assertThat(taken(FileFixture.pdfThatRuns(new PDActionURI())).active()).isFalse();
        assertThat(taken(FileFixture.pdfThatRuns(new PDActionJavaScript("app.alert(1)")))
                        .active())
                .isTrue();
        assertThat(taken(FileFixture.pdfThatRuns(new PDActionLaunch())).active())
                .isTrue();
        assertThat(taken(FileFixture.bytes("%PDF-1.7 broken")).active()).isTrue();
    }
}
