package vn.chitieuso.platform.file;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The words of a document, as far as it can be read. */
class DocumentTextTest {

    private static String word(String body) {
        return DocumentText.of(FileFixture.docx(body), FileKind.DOCX);
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    @Test
    void readsAllPagesOfAPdf() {
        assertThat(DocumentText.of(FileFixture.pdf("Quyet dinh 1565", "Trang hai"), FileKind.PDF))
                .contains("Quyet dinh 1565", "Trang hai");
    }

    @Test
    void readsAWordDocumentParagraphByParagraph() {
        assertThat(word("<w:p>" + run("Chỉ ") + run("tiêu") + "<w:r><w:tab/></w:r>" + run("80%") + "</w:p><w:p>"
                        + run("Hết &amp; đúng") + "</w:p>"))
                .isEqualTo("Chỉ tiêu\t80%\nHết & đúng");
    }

    @Test
    void leavesOutWhatWasDeletedAndWhatIsNoText() {
        assertThat(word("<w:p><w:pPr>rác</w:pPr><w:r><w:delText>cũ</w:delText></w:r>" + run("mới") + "</w:p>"))
                .isEqualTo("mới");
    }

    @Test
    void composesLetters() {
        assertThat(word("<w:p>" + run("ba\u0301o") + "</w:p>")).isEqualTo("báo");
    }

    @Test
    void givesWhatCouldBeReadOfABrokenDocument() {
        assertThat(word("<w:p>" + run("đầu") + "</w:p><w:p><w:r>")).startsWith("đầu");
        assertThat(DocumentText.of(FileFixture.zip("a", "b"), FileKind.DOCX)).isEmpty();
        assertThat(DocumentText.of(new byte[] {1, 2, 3}, FileKind.DOCX)).isEmpty();
        assertThat(DocumentText.of(new byte[] {1, 2, 3}, FileKind.PDF)).isEmpty();
        byte[] pdf = FileFixture.pdf("a", "b");
        for (int length = 0; length < pdf.length; length += 97) {
            assertThat(DocumentText.of(Arrays.copyOf(pdf, length), FileKind.PDF))
                    .isNotNull();
        }
    }

    @Test
    void readsNothingBehindAPassword() {
        assertThat(DocumentText.of(FileFixture.pdfWithPassword("mật khẩu"), FileKind.PDF))
                .isEmpty();
    }

    @Test
    void followsNoEntityOutOfTheDocument() {
        byte[] bomb = FileFixture.zip(
                "word/document.xml",
                "<!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><w:p xmlns:w=\"w\"><w:t>a&e;b</w:t></w:p>");
        assertThat(DocumentText.of(bomb, FileKind.DOCX)).doesNotContain("b").hasSizeLessThan(3);
    }

    @Test
    void picturesHaveNoWords() {
        assertThat(DocumentText.of(FileFixture.bytes("\u0089PNG\r\n\u001a\n"), FileKind.PNG))
                .isEmpty();
    }

    @Test
    void keepsTheBeginningOfAVeryLongDocument() {
        String paragraph = "<w:p>" + run("x".repeat(999)) + "</w:p>";
        assertThat(word(paragraph.repeat(2100))).hasSizeBetween(1_999_000, DocumentText.LENGTH_MAX);
    }

    @Test
    void losesPatienceAndKeepsWhatItHas() {
        BoundedText text = new BoundedText(10, Duration.ZERO);
        assertThatThrownBy(() -> text.write("abc")).isInstanceOf(IOException.class);
        assertThat(text).hasToString("abc");
    }
}
