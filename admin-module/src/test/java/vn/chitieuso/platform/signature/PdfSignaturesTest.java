package vn.chitieuso.platform.signature;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chitieuso.platform.signature.SignatureVerdict.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/** Who signed a PDF and whether it still is what was signed; whatever cannot be read is told, never thrown. */
class PdfSignaturesTest {

    private static final ExecutorService THREADS = Executors.newCachedThreadPool();
    private static final Clock CLOCK = Clock.fixed(TestSigner.NOW, ZoneOffset.UTC);
    private static final TestSigner OFFICER = TestSigner.named("Cán bộ Thử");
    private static final TestSigner HEAD = TestSigner.named("Lãnh đạo Thử");
    private static final byte[] SIGNED = OFFICER.sign(SignedPdfFixture.pdf(), TestSigner.NOW);

    @AfterAll
    static void end() {
        THREADS.shutdownNow();
    }

    private static SignatureVerdict verify(byte[] pdf, X509Certificate... authorities) {
        return new PdfSignatures(() -> List.of(authorities), CLOCK, THREADS, Duration.ofSeconds(20)).verify(pdf);
    }

    @Test
    void tellsWhoSignedWhenAndThatNothingChanged() {
        SignatureVerdict verdict = verify(SIGNED, OFFICER.provider());
        assertThat(verdict.outcome()).isEqualTo(Outcome.INTACT);
        assertThat(verdict.signatures())
                .containsExactly(new PdfSignature(
                        "Cán bộ Thử",
                        "UBND xã Thử Nghiệm",
                        "Nhà cung cấp thử nghiệm",
                        TestSigner.NOW,
                        false,
                        true,
                        false,
                        true,
                        true,
                        Trust.TRUSTED));
    }

    @Test
    void withoutAuthoritiesIntegrityIsToldAllTheSame() {
        PdfSignature signature = verify(SIGNED).signatures().get(0);
        assertThat(signature.isHolding()).isTrue();
        assertThat(signature.trust()).isEqualTo(Trust.NO_AUTHORITY);
    }

    @Test
    void aStrangersAuthorityTrustsNobodyElse() {
        assertThat(verify(SIGNED, HEAD.provider()).signatures().get(0).trust()).isEqualTo(Trust.UNTRUSTED);
    }

    @Test
    void aCertificateThatWasNotInForceIsNotTrusted() {
        TestSigner late = TestSigner.with(
                "Hết hạn", TestSigner.NOW.minus(400, ChronoUnit.DAYS), TestSigner.NOW.minus(30, ChronoUnit.DAYS));
        PdfSignature signature = verify(late.sign(SignedPdfFixture.pdf(), TestSigner.NOW), late.provider())
                .signatures()
                .get(0);
        assertThat(signature.isHolding()).isTrue();
        assertThat(signature.certificateInForce()).isFalse();
        assertThat(signature.trust()).isEqualTo(Trust.UNTRUSTED);
    }

    @Test
    void aSecondSignatureIsNoChange() {
        SignatureVerdict verdict = verify(HEAD.sign(SIGNED, TestSigner.NOW.plusSeconds(60)));
        assertThat(verdict.outcome()).isEqualTo(Outcome.INTACT);
        assertThat(verdict.signatures()).extracting(PdfSignature::signer).containsExactly("Cán bộ Thử", "Lãnh đạo Thử");
        assertThat(verdict.signatures()).extracting(PdfSignature::coversWhole).containsExactly(false, true);
    }

    @ParameterizedTest
    @MethodSource
    void whatWasAppendedAfterSigningIsFound(String what, byte[] changed) {
        SignatureVerdict verdict = verify(changed);
        assertThat(verdict.outcome()).as(what).isEqualTo(Outcome.CHANGED);
        assertThat(verdict.signatures().get(0).intact()).as(what).isTrue();
        assertThat(verdict.signatures().get(0).changedAfterwards()).as(what).isTrue();
    }

    static Stream<Object[]> whatWasAppendedAfterSigningIsFound() {
        return Stream.of(
                new Object[] {"page", SignedPdfFixture.withAnotherPage(SIGNED)},
                new Object[] {"text", SignedPdfFixture.withOtherText(SIGNED)},
                new Object[] {"field", SignedPdfFixture.withOtherFieldValue(SIGNED)},
                new Object[] {"note", SignedPdfFixture.withNote(SIGNED)});
    }

    @Test
    void aChangeBetweenTwoSignaturesBreaksTheFirstAlone() {
        SignatureVerdict verdict =
                verify(HEAD.sign(SignedPdfFixture.withOtherText(SIGNED), TestSigner.NOW.plusSeconds(60)));
        assertThat(verdict.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(verdict.signatures()).extracting(PdfSignature::isHolding).containsExactly(false, true);
    }

    @Test
    void oneChangedByteBreaksTheSignature() {
        byte[] changed = SIGNED.clone();
        int place = new String(changed, StandardCharsets.ISO_8859_1).indexOf("/MediaBox") + 12;
        changed[place]++;
        SignatureVerdict verdict = verify(changed);
        assertThat(verdict.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(verdict.signatures().get(0).intact()).isFalse();
    }

    @Test
    void anUnsignedDocumentIsUnsigned() {
        assertThat(verify(SignedPdfFixture.pdf()).outcome()).isEqualTo(Outcome.UNSIGNED);
    }

    @ParameterizedTest
    @MethodSource
    void whatCannotBeReadIsToldSo(String what, byte[] pdf) {
        assertThat(verify(pdf).outcome()).as(what).isEqualTo(Outcome.UNVERIFIABLE);
    }

    static Stream<Object[]> whatCannotBeReadIsToldSo() {
        return Stream.of(
                new Object[] {"empty", new byte[0]},
                new Object[] {"words", "báo cáo".getBytes(StandardCharsets.UTF_8)},
                new Object[] {"broken", "%PDF-1.7 broken".getBytes(StandardCharsets.UTF_8)},
                new Object[] {"encrypted", SignedPdfFixture.encrypted()},
                new Object[] {"cut", Arrays.copyOf(SignedPdfFixture.pdf(), 200)},
                new Object[] {"nested", nested()});
    }

    /** Made to exhaust whoever follows it down. */
    private static byte[] nested() {
        return ("%PDF-1.7\n1 0 obj\n" + "[".repeat(200_000) + "]".repeat(200_000)
                        + "\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF")
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void nobodyWaitsForeverForOneDocument() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        ExecutorService blocked = Executors.newSingleThreadExecutor();
        blocked.submit(() -> {
            held.await();
            return null;
        });
        PdfSignatures signatures = new PdfSignatures(List::of, CLOCK, blocked, Duration.ofMillis(200));
        for (int attempt = 0; attempt < 4; attempt++) {
            assertThat(signatures.verify(SIGNED).outcome()).isEqualTo(Outcome.UNVERIFIABLE);
        }
        held.countDown();
        blocked.submit(() -> null);
        Thread.sleep(100);
        PdfSignatures same = signatures;
        assertThat(Stream.generate(() -> same.verify(SIGNED).outcome()).limit(20))
                .as("places given up are free again")
                .contains(Outcome.INTACT);
        blocked.shutdownNow();
    }
}
