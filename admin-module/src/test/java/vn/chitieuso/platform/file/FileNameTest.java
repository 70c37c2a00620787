package vn.chitieuso.platform.file;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A name says what the file is and carries nothing else along. */
class FileNameTest {

    private static StoredFile stored(String name, FileKind kind, boolean active) {
        return new StoredFile(7, name, kind.mediaType(), 1, "00", active, Instant.EPOCH, "an");
    }

    @ParameterizedTest
    @CsvSource({
        "báo cáo.pdf, báo cáo.pdf",
        "C:\\Users\\an\\báo cáo.PDF, báo cáo.pdf",
        "../../etc/passwd, passwd.pdf",
        "hoa-don.pdf.exe, hoa-don.pdf.exe.pdf",
        "a?b*c|d.pdf, a_b_c_d.pdf",
        "' .. .pdf', tep.pdf",
        "'', tep.pdf",
        "'  nhiều   chỗ trống  .pdf', nhiều chỗ trống.pdf",
        ".htaccess, htaccess.pdf"
    })
    void isCleanedAndEndsAsItsKindDoes(String given, String clean) {
        assertThat(FileName.clean(given, FileKind.PDF)).isEqualTo(clean);
    }

    @Test
    void isComposedAndWithoutControlsAndTurnedWriting() {
        assertThat(FileName.clean("ba\u0301o\u0000\ncao\u202egpj.docx", FileKind.DOCX))
                .isEqualTo("báocaogpj.docx");
    }

    @Test
    void otherWaysToWriteAnExtensionAreNotDoubled() {
        assertThat(FileName.clean("ảnh.JPEG", FileKind.JPEG)).isEqualTo("ảnh.jpg");
        assertThat(FileName.clean(null, FileKind.PNG)).isEqualTo("tep.png");
    }

    @Test
    void isNoLongerThanTheColumn() {
        assertThat(FileName.clean("x".repeat(500), FileKind.PDF)).hasSize(FileName.LENGTH_MAX);
        assertThat(FileName.clean("😀".repeat(200), FileKind.PDF)).hasSizeLessThanOrEqualTo(FileName.LENGTH_MAX);
    }

    @Test
    void isSentInTwoWritings() {
        assertThat(FileResponse.disposition(stored("Quyết định \"số 1\".pdf", FileKind.PDF, false)))
                .isEqualTo("inline; filename=\"Quyet dinh _so 1_.pdf\"; "
                        + "filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh%20%22s%E1%BB%91%201%22.pdf");
    }

    @Test
    void onlyWhatIsHarmlessToShowIsShown() {
        assertThat(FileResponse.disposition(stored("a.png", FileKind.PNG, false)))
                .startsWith("inline");
        assertThat(FileResponse.disposition(stored("a.docx", FileKind.DOCX, false)))
                .startsWith("attachment");
        assertThat(FileResponse.disposition(stored("a.pdf", FileKind.PDF, true)))
                .startsWith("attachment");
    }
}
