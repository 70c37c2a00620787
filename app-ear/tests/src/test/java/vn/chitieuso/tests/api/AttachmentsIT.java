package vn.chitieuso.tests.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Files of reports: who may enclose, read and take away what when; and what signatures say. */
class AttachmentsIT {

    private static final String UNIT = "16012";
    private static final String REGIME = "THU-TEP";
    private static final int FILES_MAX = 100;
    private static final FileSender OFFICER = new FileSender(Caller.as("cb." + UNIT));

    private static String files(ReportDesk desk) {
        return desk.path() + "/attachments";
    }

    private static String content(ReportDesk desk, JsonObject file) {
        return files(desk) + "/" + file.get("id").getAsLong() + "/content";
    }

    @Test
    void evidenceStandsAtItsCellAndReadsAsItWasSent() {
        ReportDesk desk = ReportDesk.of(UNIT, "202601");
        byte[] picture = FileSender.picture(600_000, 7);
        JsonObject file = OFFICER.enclose(desk, "C:\\ảnh\\minh chứng.jpg", picture, "VB-03");
        assertThat(Answer.text(file, "place")).isEqualTo("VB-03");
        assertThat(Answer.text(file, "name")).isEqualTo("minh chứng.jpg.png");
        assertThat(Answer.text(file, "preview")).isEqualTo("PICTURE");
        assertThat(Answer.text(file, "sha256")).isEqualTo(FileSender.sum(picture));
        assertThat(Answer.text(file, "addedBy")).isEqualTo("cb." + UNIT);
        assertThat(OFFICER.caller().download(content(desk, file))).isEqualTo(picture);
        Answer shown = OFFICER.caller().get(content(desk, file));
        assertThat(shown.header("Content-Disposition")).startsWith("inline");
        assertThat(shown.header("Content-Security-Policy")).contains("frame-ancestors 'self'", "default-src 'none'");
        assertThat(OFFICER.caller().get(files(desk)).column("place")).containsExactly("VB-03");
        assertThat(desk.state()).as("begun by its first file").isEqualTo("DRAFT");
    }

    @Test
    void aRepeatedRequestEnclosesOnce() {
        ReportDesk desk = ReportDesk.of(UNIT, "202602");
        String upload = OFFICER.send("a.png", FileSender.picture(1000, 8));
        Answer first = OFFICER.attach(desk, upload, null);
        Answer again = OFFICER.attach(desk, upload, null);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(OFFICER.caller().get(files(desk)).array()).hasSize(1);
        Answer same = OFFICER.attach(desk, OFFICER.send("b.png", FileSender.picture(1000, 8)), null);
        assertThat(same.errors()).containsExactly("/upload twice");
    }

    @Test
    void whatIsNotAllowedIsRefusedWithItsReason() {
        ReportDesk desk = ReportDesk.of(UNIT, "202603");
        assertThat(refused(desk, "a.docx", FileSender.wordWithMacros())).contains("macro");
        assertThat(refused(desk, "a.docx", FileSender.bomb())).contains("200 MB");
        assertThat(refused(desk, "a.pdf", "MZ\u0090...".getBytes(StandardCharsets.ISO_8859_1)))
                .contains("EXE");
        assertThat(refused(desk, "a.pdf", "<html><script>".getBytes(StandardCharsets.US_ASCII)))
                .contains("HTML");
        String upload = OFFICER.send("a.png", FileSender.picture(1000, 9));
        assertThat(OFFICER.attach(desk, upload, "KHONG-CO").errors()).containsExactly("/place unknownPlace");
        assertThat(OFFICER.caller().post(files(desk), "{\"upload\":\"x\"}").status())
                .isEqualTo(422);
        OFFICER.caller().delete("uploads/" + upload);
        assertThat(OFFICER.caller().get(files(desk)).array()).isEmpty();
    }

    private static String refused(ReportDesk desk, String name, byte[] content) {
        String upload = OFFICER.send(name, content);
        Answer answer = OFFICER.attach(desk, upload, null);
        assertThat(answer.status()).as(name).isEqualTo(422);
        OFFICER.caller().delete("uploads/" + upload);
        return answer.words();
    }

    @Test
    void anUploadIsTakenByWhoeverSentItAlone() {
        ReportDesk desk = ReportDesk.of(UNIT, "202603");
        String upload = OFFICER.send("a.png", FileSender.picture(1000, 10));
        FileSender other = new FileSender(Caller.as("cb.14872"));
        assertThat(other.attach(ReportDesk.of("14872", "202603"), upload, null).status())
                .isEqualTo(404);
        OFFICER.caller().delete("uploads/" + upload);
        String begun = OFFICER.begin("a.png", 1000).text("id");
        assertThat(OFFICER.attach(desk, begun, null).status()).isEqualTo(409);
        OFFICER.caller().delete("uploads/" + begun);
    }

    @ParameterizedTest
    @CsvSource({
        // account, list, attach, remove, content
        "cb.16012, 200, 404, 404, 404",
        "ld.16012, 200, 403, 403, 404",
        "cb.14872, 403, 403, 403, 403",
        "cqtt, 403, 403, 403, 403",
        "lanhdao, 403, 403, 403, 403",
        "thanhtra, 403, 403, 403, 403",
        "quantri, 403, 403, 403, 403",
    })
    void ofADraftOnlyTheUnitSeesTheFiles(String account, int list, int attach, int remove, int content) {
        ReportDesk desk = ReportDesk.of(UNIT, "202604");
        Caller caller = Caller.as(account);
        assertThat(caller.get(files(desk)).status()).as("list").isEqualTo(list);
        assertThat(new FileSender(caller)
                        .attach(desk, "00000000-0000-0000-0000-000000000000", null)
                        .status())
                .as("attach")
                .isEqualTo(attach);
        assertThat(caller.delete(files(desk) + "/1").status()).as("remove").isEqualTo(remove);
        assertThat(caller.get(files(desk) + "/1/content").status())
                .as("content")
                .isEqualTo(content);
    }

    @Test
    void whatWasSentStaysReadableAfterItIsTakenAway() {
        ReportDesk desk = ReportDesk.filled(UNIT, "202605");
        JsonObject file = OFFICER.enclose(desk, "công văn.pdf", FileSender.resource("signed.pdf"), null);
        Caller agency = Caller.agency();
        assertThat(agency.get(content(desk, file)).status()).as("draft").isEqualTo(403);
        desk.act(desk.officer(), "submit-for-approval");
        String late = OFFICER.send("muộn.png", FileSender.picture(1000, 11));
        assertThat(OFFICER.attach(desk, late, null).status())
                .as("no longer the officer's")
                .isEqualTo(409);
        assertThat(OFFICER.caller()
                        .delete(files(desk) + "/" + file.get("id").getAsLong())
                        .status())
                .isEqualTo(409);
        desk.act(desk.head(), "submit");
        assertThat(agency.get(files(desk)).array()).hasSize(1);
        assertThat(agency.download(content(desk, file))).isEqualTo(FileSender.resource("signed.pdf"));
        desk.act(agency, "return", "{\"reason\":\"Thiếu phụ lục\"}");
        assertThat(OFFICER.caller()
                        .delete(files(desk) + "/" + file.get("id").getAsLong())
                        .status())
                .isEqualTo(204);
        assertThat(OFFICER.caller().get(files(desk)).array()).isEmpty();
        assertThat(agency.get(content(desk, file)).status())
                .as("as it was sent")
                .isEqualTo(200);
        JsonArray frozen = agency.get(desk.path() + "/revisions/1")
                .json()
                .getAsJsonObject("content")
                .getAsJsonArray("attachments");
        assertThat(frozen).hasSize(1);
        assertThat(Answer.text(frozen.get(0).getAsJsonObject(), "sha256"))
                .isEqualTo(FileSender.sum(FileSender.resource("signed.pdf")));
        assertThat(Answer.text(frozen.get(0).getAsJsonObject(), "signatures")).isEqualTo("INTACT");
        OFFICER.caller().delete("uploads/" + late);
    }

    @Test
    void whatIsTakenAwayBeforeItWasSentIsGone() {
        ReportDesk desk = ReportDesk.of(UNIT, "202606");
        JsonObject file = OFFICER.enclose(desk, "nhầm.png", FileSender.picture(1000, 12), null);
        String path = files(desk) + "/" + file.get("id").getAsLong();
        assertThat(OFFICER.caller().delete(path).status()).isEqualTo(204);
        assertThat(OFFICER.caller().delete(path).status()).isEqualTo(404);
        assertThat(OFFICER.caller().get(path + "/content").status()).isEqualTo(404);
        assertThat(Caller.as("thanhtra")
                        .get("audit?actor=cb." + UNIT + "&size=500")
                        .column("action"))
                .contains("attachment.add", "attachment.remove");
    }

    @Test
    void signaturesAreToldInWords() {
        ReportDesk desk = ReportDesk.of(UNIT, "202607");
        JsonObject signed = OFFICER.enclose(desk, "đã ký.pdf", FileSender.resource("signed.pdf"), null);
        assertThat(outcome(signed)).isEqualTo("INTACT");
        JsonObject signer = signed.getAsJsonObject("signatures")
                .getAsJsonArray("signers")
                .get(0)
                .getAsJsonObject();
        assertThat(Answer.text(signer, "signer")).isEqualTo("Cán bộ Thử");
        assertThat(signer.get("words").toString()).contains("chưa cấu hình chứng thư gốc tin cậy", "22/11/2026 10:00");
        JsonObject changed = OFFICER.enclose(desk, "đã sửa.pdf", FileSender.resource("changed.pdf"), null);
        assertThat(outcome(changed)).isEqualTo("CHANGED");
        assertThat(Answer.text(changed.getAsJsonObject("signatures"), "tone")).isEqualTo("bad");
        assertThat(outcome(OFFICER.enclose(desk, "chưa ký.pdf", FileSender.resource("plain.pdf"), null)))
                .isEqualTo("UNSIGNED");
        byte[] broken = "%PDF-1.7 broken".getBytes(StandardCharsets.US_ASCII);
        JsonObject unreadable = OFFICER.enclose(desk, "hỏng.pdf", broken, null);
        assertThat(outcome(unreadable)).isEqualTo("UNVERIFIABLE");
        assertThat(Answer.text(unreadable, "preview")).isNull();
        assertThat(OFFICER.caller().get(content(desk, unreadable)).header("Content-Disposition"))
                .startsWith("attachment");
    }

    @Test
    void anAuthorityIsBelievedFromWhenItIsPutInUntilItIsEnded() {
        ReportDesk desk = ReportDesk.of(UNIT, "202608");
        JsonObject file = OFFICER.enclose(desk, "đã ký.pdf", FileSender.resource("signed.pdf"), null);
        Caller administrator = Caller.as("quantri");
        byte[] certificate = FileSender.resource("authority.cer");
        Answer added = administrator.upload("trust-anchors?reason=Thu", "application/pkix-cert", certificate);
        assertThat(added.status()).isEqualTo(201);
        assertThat(administrator
                        .upload("trust-anchors", "application/pkix-cert", certificate)
                        .errors())
                .containsExactly("/certificate twice");
        assertThat(trust(desk, file)).isEqualTo("TRUSTED");
        String end = "trust-anchors/" + added.text("id") + "/end";
        assertThat(administrator.post(end, "{}").errors()).containsExactly("/reason required");
        assertThat(administrator.post(end, "{\"reason\":\"Hết thử\"}").status()).isEqualTo(200);
        assertThat(administrator.post(end, "{\"reason\":\"Hết thử\"}").status()).isEqualTo(409);
        assertThat(trust(desk, file)).isEqualTo("NO_AUTHORITY");
        assertThat(Caller.as("thanhtra").get("trust-anchors").column("endReason"))
                .contains("Hết thử");
    }

    @Test
    void aReportWithoutItsRequiredFileIsNotSent() {
        RegimeDesk.group(REGIME, UNIT);
        RegimeDesk.publish(REGIME, "MONTH", REGIME, RegimeDesk.file("Biên bản", "bien-ban"));
        ReportDesk desk = ReportDesk.under(REGIME, UNIT, "202606");
        JsonObject other = OFFICER.enclose(desk, "ảnh.png", FileSender.picture(1000, 20), null);
        assertRefused(desk.act(desk.officer(), "submit-for-approval"), "/narratives/bien-ban attachmentMissing");
        assertThat(desk.state()).isEqualTo("DRAFT");
        JsonObject minutes = OFFICER.enclose(desk, "biên bản.png", FileSender.picture(1000, 21), "bien-ban");
        assertThat(desk.act(desk.officer(), "submit-for-approval").status()).isEqualTo(200);
        assertThat(desk.act(desk.head(), "submit").status()).isEqualTo(200);
        assertThat(Caller.agency().get(files(desk)).column("name"))
                .containsExactly(Answer.text(other, "name"), Answer.text(minutes, "name"));
    }

    @Test
    void whereASignedFileIsAskedAnUnsignedOneKeepsTheReportHere() {
        ReportDesk desk = ReportDesk.filled(UNIT, "202609");
        desk.answerWarnings();
        JsonObject unsigned = OFFICER.enclose(desk, "chưa ký.pdf", FileSender.resource("plain.pdf"), "van-ban");
        OFFICER.enclose(desk, "đã sửa.pdf", FileSender.resource("changed.pdf"), "van-ban");
        Answer refused = desk.act(desk.officer(), "submit-for-approval");
        assertRefused(refused, "/narratives/van-ban attachmentUnsigned", "/narratives/van-ban attachmentUnsigned");
        assertThat(refused.words()).contains("chưa ký.pdf", "đã sửa.pdf");
        assertThat(desk.state()).isEqualTo("DRAFT");
        OFFICER.caller()
                .get(files(desk))
                .rows()
                .forEach(file -> OFFICER.caller()
                        .delete(files(desk) + "/" + file.get("id").getAsLong()));
        assertThat(Answer.text(unsigned, "place")).isEqualTo("van-ban");
        OFFICER.enclose(desk, "đã ký.pdf", FileSender.resource("signed.pdf"), "van-ban");
        assertThat(desk.act(desk.officer(), "submit-for-approval").status()).isEqualTo(200);
    }

    @Test
    void whereAuthoritiesAreSetAStrangersSignatureIsSpokenForInANote() {
        ReportDesk desk = ReportDesk.filled(UNIT, "202512");
        desk.answerWarnings();
        Caller administrator = Caller.as("quantri");
        Answer added = administrator.upload(
                "trust-anchors?reason=Thu", "application/pkix-cert", FileSender.resource("other-authority.cer"));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        try {
            JsonObject file = OFFICER.enclose(desk, "tự ký.pdf", FileSender.resource("signed.pdf"), "van-ban");
            assertThat(outcome(file)).isEqualTo("INTACT");
            assertThat(Answer.text(file.getAsJsonObject("signatures"), "tone")).isEqualTo("warn");
            Answer refused = desk.act(desk.officer(), "submit-for-approval");
            assertRefused(refused, "/narratives/van-ban attachmentUntrusted");
            assertThat(refused.words()).contains("tự ký.pdf", "Cán bộ Thử");
            String note = files(desk) + "/" + file.get("id").getAsLong() + "/note";
            assertRefused(OFFICER.caller().put(note, Json.of("note", "x".repeat(2_001))), "/note tooLong");
            assertThat(desk.head()
                            .put(note, Json.of("note", "Không phải của tôi."))
                            .status())
                    .isEqualTo(403);
            assertThat(Caller.agency().put(note, Json.of("note", "Hộ.")).status())
                    .isEqualTo(403);
            Answer noted = OFFICER.caller().put(note, Json.of("note", " Chứng thư nội bộ của xã. "));
            assertThat(noted.text("note")).isEqualTo("Chứng thư nội bộ của xã.");
            assertThat(desk.act(desk.officer(), "submit-for-approval").status()).isEqualTo(200);
            assertThat(OFFICER.caller().put(note, Json.of("note", "Khác.")).status())
                    .as("no longer the officer's")
                    .isEqualTo(409);
            assertThat(desk.act(desk.head(), "submit").status()).isEqualTo(200);
            assertThat(Caller.agency().get(files(desk)).column("note")).containsExactly("Chứng thư nội bộ của xã.");
            assertThat(Caller.agency().get(desk.path() + "/revisions/1").body()).contains("Chứng thư nội bộ của xã.");
        } finally {
            administrator.post("trust-anchors/" + added.text("id") + "/end", "{\"reason\":\"Hết thử\"}");
        }
        assertThat(Caller.as("thanhtra")
                        .get("audit?actor=cb." + UNIT + "&size=500")
                        .column("action"))
                .contains("attachment.note");
    }

    @Test
    void aReportHasAHundredFiles() {
        ReportDesk desk = ReportDesk.of(UNIT, "202511");
        for (int seed = 0; seed < FILES_MAX; seed++) {
            OFFICER.enclose(desk, seed + ".png", FileSender.picture(100, 1_000 + seed), null);
        }
        String oneMore = OFFICER.send("101.png", FileSender.picture(100, 2_000));
        Answer refused = OFFICER.attach(desk, oneMore, "VB-03");
        assertRefused(refused, "/upload tooMany");
        assertThat(OFFICER.caller().get(files(desk)).array()).hasSize(FILES_MAX);
        OFFICER.caller().delete("uploads/" + oneMore);
    }

    private static void assertRefused(Answer answer, String... errors) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.errors()).containsExactly(errors);
    }

    @ParameterizedTest
    @CsvSource({"cb.16012", "cqtt", "lanhdao", "thanhtra"})
    void onlyAdministratorsSayWhoIsBelieved(String account) {
        assertThat(Caller.as(account)
                        .upload("trust-anchors", "application/pkix-cert", FileSender.resource("authority.cer"))
                        .status())
                .isEqualTo(403);
        assertThat(Caller.as(account)
                        .post("trust-anchors/1/end", "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatIsNoAuthoritysCertificateIsRefused() {
        Caller administrator = Caller.as("quantri");
        for (byte[] wrong : List.of(new byte[0], "x".getBytes(StandardCharsets.US_ASCII), new byte[100_000])) {
            assertThat(administrator
                            .upload("trust-anchors", "application/octet-stream", wrong)
                            .status())
                    .isEqualTo(422);
        }
    }

    private static String outcome(JsonObject file) {
        return Answer.text(file.getAsJsonObject("signatures"), "outcome");
    }

    private static String trust(ReportDesk desk, JsonObject file) {
        Answer again = OFFICER.caller().post(files(desk) + "/" + file.get("id").getAsLong() + "/verify", "{}");
        assertThat(again.status()).isEqualTo(200);
        return Answer.text(
                again.json()
                        .getAsJsonObject("signatures")
                        .getAsJsonArray("signers")
                        .get(0)
                        .getAsJsonObject(),
                "trust");
    }
}
