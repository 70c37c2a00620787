package vn.chitieuso.platform.signature;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A verdict reads as sentences an official understands, with the time on the province's clocks. */
class SignatureWordsTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private static PdfSignature signature(boolean intact, boolean changed, boolean whole, Trust trust) {
        return new PdfSignature(
                "Cán bộ Thử", "UBND xã", "CA thử", TestSigner.NOW, false, intact, changed, whole, true, trust);
    }

    private static SignatureVerdict verdict(PdfSignature... signatures) {
        return SignatureVerdict.of(List.of(signatures), TestSigner.NOW);
    }

    @Test
    void tellsWhoWhenAndHow() {
        PdfSignature signature = signature(true, false, true, Trust.NO_AUTHORITY);
        assertThat(SignatureWords.of(signature, VIETNAMESE))
                .containsExactly(
                        "Người ký: Cán bộ Thử – UBND xã.",
                        "Ký lúc 22/11/2026 10:00, theo đồng hồ máy người ký.",
                        "Nội dung đã ký còn nguyên vẹn.",
                        "Chứng thư do CA thử cấp; chưa cấu hình chứng thư gốc tin cậy nên chưa xác định được có tin cậy"
                                + " hay không.");
        assertThat(SignatureWords.tone(verdict(signature))).isEqualTo("ok");
    }

    @Test
    void oneThatDoesNotHoldMakesTheWholeBad() {
        SignatureVerdict verdict =
                verdict(signature(true, false, true, Trust.TRUSTED), signature(true, true, false, Trust.TRUSTED));
        assertThat(SignatureWords.of(verdict, VIETNAMESE)).isEqualTo("Đã bị sửa sau khi ký");
        assertThat(SignatureWords.tone(verdict)).isEqualTo("bad");
    }

    @Test
    void aStrangersSignatureIsAWarning() {
        assertThat(SignatureWords.tone(verdict(signature(true, false, true, Trust.UNTRUSTED))))
                .isEqualTo("warn");
    }

    @Test
    void aSignatureWithoutCertificateIsToldAsSuch() {
        PdfSignature nobody =
                new PdfSignature(null, null, null, null, false, false, false, true, false, Trust.NO_AUTHORITY);
        assertThat(SignatureWords.of(nobody, Locale.ENGLISH))
                .noneMatch(sentence -> sentence.contains("???") || sentence.contains("null"));
    }
}
