package vn.chitieuso.reporting.attachment;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.chitieuso.platform.signature.PdfSignature;
import vn.chitieuso.platform.signature.SignatureVerdict;
import vn.chitieuso.platform.signature.Trust;
import vn.chitieuso.reporting.regime.RegimeRevision.AskedAttachment;
import vn.chitieuso.reporting.validation.Finding;

import static org.assertj.core.api.Assertions.assertThat;

/** What the regime asks for and is not here keeps the report from being sent, with the place at which it is told. */
class AttachmentPartTest {

    private static final AskedAttachment MINUTES = new AskedAttachment("bien-ban", "Biên bản họp", true, false);
    private static final AskedAttachment PICTURES = new AskedAttachment("anh", "Ảnh hoạt động", false, false);
    private static final AskedAttachment SIGNED = new AskedAttachment("cong-van", "Công văn", false, true);

    private static List<Finding> findings(AskedAttachment asked, Attachment... standing) {
        return AttachmentPart.findings(List.of(asked), List.of(standing), Locale.forLanguageTag("vi"));
    }

    /** Not a PDF, so nobody looked for signatures. */
    private static Attachment file(String place) {
        return new Attachment(
                1, 1, place, "tep.png", "image/png", 1, "00", false, null, Instant.EPOCH, "cb.1", "Cán bộ", null, null);
    }

    /** A PDF with one signature that holds. */
    private static Attachment signed(Trust trust, String note) {
        SignatureVerdict verdict = new SignatureVerdict(
                SignatureVerdict.Outcome.INTACT,
                Instant.EPOCH,
                List.of(new PdfSignature(
                        "Tự Cấp", null, "Tự Cấp", Instant.EPOCH, false, true, false, true, true, trust)));
        return new Attachment(
                1,
                1,
                "cong-van",
                "cv.pdf",
                "application/pdf",
                1,
                "00",
                false,
                verdict.toJson(),
                Instant.EPOCH,
                "cb.1",
                "Cán bộ",
                null,
                note);
    }

    @Test
    void aRequiredFileThatIsMissingIsAnErrorAtItsPlace() {
        assertThat(findings(MINUTES)).singleElement().satisfies(finding -> {
            assertThat(finding.isError()).isTrue();
            assertThat(finding.isOpen()).isTrue();
            assertThat(finding.code()).isEqualTo("attachmentMissing");
            assertThat(finding.narrative()).isEqualTo("bien-ban");
            assertThat(finding.message()).contains("Biên bản họp");
        });
    }

    @Test
    void anotherPlacesFileDoesNotCount() {
        assertThat(findings(MINUTES, file("anh"), file(null))).hasSize(1);
        assertThat(findings(MINUTES, file("bien-ban"))).isEmpty();
    }

    @Test
    void whatIsNotRequiredMayBeMissing() {
        assertThat(findings(PICTURES)).isEmpty();
        assertThat(findings(SIGNED)).isEmpty();
    }

    @Test
    void everyFileWhereSignedOnesAreAskedMustBeSigned() {
        assertThat(findings(SIGNED, file("cong-van"), file("cong-van")))
                .extracting(Finding::code)
                .containsExactly("attachmentUnsigned", "attachmentUnsigned");
    }

    @Test
    void whoSignsWithoutATrustedAuthorityIsAskedAboutUntilTheUnitSaysWhy() {
        assertThat(findings(SIGNED, signed(Trust.UNTRUSTED, null)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.isError()).isFalse();
                    assertThat(finding.isOpen()).isTrue();
                    assertThat(finding.code()).isEqualTo("attachmentUntrusted");
                    assertThat(finding.narrative()).isEqualTo("cong-van");
                    assertThat(finding.message()).contains("cv.pdf", "Tự Cấp");
                });
        assertThat(findings(SIGNED, signed(Trust.UNTRUSTED, "Chứng thư nội bộ.")))
                .extracting(Finding::isOpen)
                .containsExactly(false);
    }

    @Test
    void whoIsTrustedOrCannotBeJudgedIsNotAskedAbout() {
        assertThat(findings(SIGNED, signed(Trust.TRUSTED, null))).isEmpty();
        assertThat(findings(SIGNED, signed(Trust.NO_AUTHORITY, null))).isEmpty();
    }

    @Test
    void aFileThatRunsSomethingIsNotPreviewed() {
        assertThat(file(null).preview()).contains(Attachment.Preview.PICTURE);
        Attachment active = new Attachment(
                1,
                1,
                null,
                "a.pdf",
                "application/pdf",
                1,
                "00",
                true,
                null,
                Instant.EPOCH,
                "cb.1",
                "Cán bộ",
                null,
                null);
        assertThat(active.preview()).isEmpty();
    }
}
