package vn.chitieuso.tests.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieuso.tests.api.CatalogueDesk.assertRefused;
import static vn.chitieuso.tests.api.CatalogueDesk.encoded;
import static vn.chitieuso.tests.api.CatalogueDesk.recorded;

/** Documents are recorded, found by whatever spelling and word, filed and related. */
class DecisionsIT {

    private final Caller keeper = CatalogueDesk.keeper();

    private Answer show(String reference) {
        return keeper.get("decisions/" + encoded(reference));
    }

    private List<String> found(String words) {
        return keeper.get("decisions?size=100&q=" + encoded(words)).column("number");
    }

    private Answer file(String number, String name, byte[] content) {
        return keeper.put(
                "decisions/" + encoded(number) + "/file?name=" + encoded(name), "application/octet-stream", content);
    }

    private Answer relate(String number, String kind, String other) {
        return keeper.post("decisions/" + encoded(number) + "/relations", Json.of("kind", kind, "other", other));
    }

    /** What it does to others and, marked by an arrow, others to it. */
    private List<String> relations(String number) {
        return show(number).json().getAsJsonArray("relations").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(row -> (row.get("outgoing").getAsBoolean() ? "" : "<- ") + Answer.text(row, "kind") + " "
                        + Answer.text(row, "other"))
                .toList();
    }

    @Test
    void whatIsRecordedIsShown() {
        Answer recorded = keeper.post(
                "decisions",
                Json.of(
                        "number", "Quyết định số 7001/QĐ-UBND",
                        "kind", "DECISION",
                        "issuer", "Chủ tịch UBND tỉnh",
                        "date", "2026-05-04",
                        "summary", "Ban hành kế hoạch thử",
                        "verification", "SOURCE_READ",
                        "source", "bản giấy"));
        assertThat(recorded.status()).as(recorded.toString()).isEqualTo(201);
        Answer shown = show("7001/QĐ-UBND");
        assertThat(shown.text("number")).isEqualTo("7001/QĐ-UBND");
        assertThat(shown.text("kind")).isEqualTo("DECISION");
        assertThat(shown.text("date")).isEqualTo("2026-05-04");
        assertThat(shown.text("summary")).isEqualTo("Ban hành kế hoạch thử");
        assertThat(shown.text("verification")).isEqualTo("SOURCE_READ");
        assertThat(shown.json().get("file").isJsonNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "969/QĐ-UBND",
                "Quyết định số 969/QĐ-UBND",
                "QĐ 969/QĐ - UBND",
                "Số: 0969/qd-ubnd",
                "Quyết định số 969/QĐ-UBND ngày 18/3/2022",
                "969/QĐ-UBND (18/3/2022)",
                "969/QĐ-UBND 2022-03-18",
            })
    void everySpellingFindsTheOne(String spelling) {
        Answer shown = Caller.agency().get("decisions/" + encoded(spelling));
        assertThat(shown.status()).as(shown.toString()).isEqualTo(200);
        assertThat(shown.text("number")).isEqualTo("969/QĐ-UBND");
        assertThat(Caller.agency().get("decisions?q=" + encoded(spelling)).column("number"))
                .as("searched")
                .contains("969/QĐ-UBND");
    }

    @Test
    void aNumberAndDayAreRecordedOnceInWhateverSpelling() {
        recorded("7002/QĐ-UBND", "date", "2026-05-04");
        assertRefused(
                keeper.post(
                        "decisions", Json.of("number", "qd 07002/qd - ubnd", "kind", "DECISION", "date", "2026-05-04")),
                422,
                "/number taken");
    }

    @Test
    void theSameNumberOfAnotherYearIsAnotherDocument() {
        recorded("7003/QĐ-UBND", "date", "2025-05-04", "summary", "Năm trước");
        assertThat(show("7003/QĐ-UBND").text("reference")).isEqualTo("7003/QĐ-UBND");
        recorded("7003/QĐ-UBND", "date", "2026-05-05", "summary", "Năm sau");
        Answer ambiguous = show("7003/QĐ-UBND");
        assertThat(ambiguous.status()).as(ambiguous.toString()).isEqualTo(422);
        assertThat(ambiguous.words()).contains("04/05/2025", "05/05/2026");
        assertThat(show("7003/QĐ-UBND ngày 4/5/2025").text("summary")).isEqualTo("Năm trước");
        Answer later = show("7003/QĐ-UBND (5/5/2026)");
        assertThat(later.text("summary")).isEqualTo("Năm sau");
        assertThat(show(later.text("reference")).text("summary"))
                .as("its reference finds it")
                .isEqualTo("Năm sau");
        assertThat(show("7003/QĐ-UBND ngày 6/5/2026").status()).isEqualTo(404);
    }

    @Test
    void aChangeOnAStaleVersionIsToldAndNothingIsLost() {
        recorded("7004/QĐ-UBND", "date", "2026-05-04");
        String path = "decisions/" + encoded("7004/QĐ-UBND");
        long seen = show("7004/QĐ-UBND").json().get("version").getAsLong();
        Answer first = keeper.put(
                path, Json.of("kind", "DECISION", "date", "2026-05-04", "summary", "Người thứ nhất", "version", seen));
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(first.json().get("version").getAsLong()).isNotEqualTo(seen);
        assertRefused(
                keeper.put(
                        path,
                        Json.of("kind", "DECISION", "date", "2026-05-04", "summary", "Người thứ hai", "version", seen)),
                412);
        assertThat(show("7004/QĐ-UBND").text("summary")).isEqualTo("Người thứ nhất");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"kind\":\"DECISION\"}', /number required",
        "'{\"number\":\"7005/QĐ-UBND\"}', /kind required",
        "'{\"number\":\"7005/QĐ-UBND\",\"kind\":\"LAW\"}', /kind unknownConstant",
        "'{\"number\":\"7005/QĐ-UBND\",\"kind\":\"DECISION\",\"date\":\"31/2/2026\"}', /date notADate",
        "'{\"number\":7005,\"kind\":\"DECISION\"}', /number notText",
    })
    void whatIsWrongIsToldAtItsField(String body, String error) {
        assertRefused(keeper.post("decisions", body), 422, error);
        assertThat(show("7005/QĐ-UBND").status()).isEqualTo(404);
    }

    @Test
    void aWordOfItsFileFindsIt() {
        recorded("7006/QĐ-UBND", "date", "2026-05-04", "summary", "Văn bản có tệp PDF");
        recorded("7007/QĐ-UBND", "date", "2026-05-04", "summary", "Văn bản có tệp Word");
        assertThat(found("zebramarkpdf")).isEmpty();
        Answer filed = file("7006/QĐ-UBND", "7006.pdf", Papers.pdf("Noi dung zebramarkpdf cua van ban"));
        assertThat(filed.status()).as(filed.toString()).isEqualTo(200);
        assertThat(filed.text("mediaType")).isEqualTo(Papers.PDF);
        assertThat(file("7007/QĐ-UBND", "7007.docx", Papers.docx("Nội dung về hươu cao cổ."))
                        .status())
                .isEqualTo(200);
        assertThat(found("zebramarkpdf")).containsExactly("7006/QĐ-UBND");
        assertThat(found("hươu cao cổ")).containsExactly("7007/QĐ-UBND");
        assertThat(found("huou cao co")).containsExactly("7007/QĐ-UBND");
    }

    @Test
    void signsThatAreNoWordsFindNothing() {
        assertThat(found("'\":&|!(")).isEmpty();
    }

    @Test
    void theFileIsFoundAfterItsDocumentWasChanged() {
        recorded("7008/QĐ-UBND", "date", "2026-05-04", "summary", "Trích yếu cũ");
        file("7008/QĐ-UBND", "7008.docx", Papers.docx("Nội dung về chim cánh cụt."));
        keeper.put(
                "decisions/" + encoded("7008/QĐ-UBND"),
                Json.of("kind", "DECISION", "date", "2026-05-04", "summary", "Một trích yếu mới và dài hơn nhiều"));
        assertThat(found("cánh cụt")).containsExactly("7008/QĐ-UBND");
        assertThat(found("trích yếu mới và dài hơn")).containsExactly("7008/QĐ-UBND");
        assertThat(show("7008/QĐ-UBND")
                        .json()
                        .getAsJsonObject("file")
                        .get("name")
                        .getAsString())
                .isEqualTo("7008.docx");
        assertThat(keeper.delete("decisions/" + encoded("7008/QĐ-UBND") + "/file")
                        .status())
                .isEqualTo(204);
        assertThat(found("cánh cụt")).isEmpty();
        assertThat(keeper.get("decisions/" + encoded("7008/QĐ-UBND") + "/file").status())
                .isEqualTo(404);
    }

    @Test
    void aFileComesBackByteByByteAndOnlyOnce() {
        recorded("7009/QĐ-UBND", "date", "2026-05-04");
        byte[] pdf = Papers.pdf("Byte by byte");
        file("7009/QĐ-UBND", "Quyết định 7009.pdf", pdf);
        String path = "decisions/" + encoded("7009/QĐ-UBND") + "/file";
        assertThat(keeper.download(path)).isEqualTo(pdf);
        Answer answer = keeper.get(path);
        assertThat(answer.type()).isEqualTo(Papers.PDF);
        assertThat(answer.header("Content-Disposition")).contains("7009.pdf");
        Answer again = keeper.get(path, "If-None-Match", answer.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(keeper.get(path, "If-None-Match", "\"other\"").status()).isEqualTo(200);
        assertThat(Caller.withToken("nobody").get(path).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "van-ban.pdf, 'Đây chỉ là chữ.'",
        "van-ban.docx, 'Đây chỉ là chữ.'",
        "van-ban.exe, MZ",
        "van-ban.pdf, ''",
        "van-ban.pdf, '<html><script>alert(1)</script></html>'"
    })
    void whatIsNoDocumentIsNotFiled(String name, String content) {
        Answer refused = keeper.put(
                "decisions/" + encoded("99/KH-BCĐ") + "/file?name=" + encoded(name),
                "application/octet-stream",
                content.getBytes(StandardCharsets.UTF_8));
        assertThat(refused.status()).as(refused.toString()).isBetween(400, 499);
        assertThat(refused.words()).contains("Chưa có gì được lưu");
        assertThat(show("99/KH-BCĐ").json().get("file").isJsonNull()).isTrue();
    }

    @Test
    void aRelationIsSeenFromBothSides() {
        recorded("7010/QĐ-UBND", "date", "2025-05-04");
        recorded("7011/QĐ-UBND", "date", "2026-05-04");
        Answer related = relate("7011/QĐ-UBND", "REPLACES", "qd 7010/qd-ubnd");
        assertThat(related.status()).as(related.toString()).isEqualTo(200);
        relate("7011/QĐ-UBND", "REPLACES", "7010/QĐ-UBND");
        relate("7011/QĐ-UBND", "IMPLEMENTS", "06-NQ/TU");
        assertThat(relations("7011/QĐ-UBND")).containsExactlyInAnyOrder("REPLACES 7010/QĐ-UBND", "IMPLEMENTS 06-NQ/TU");
        assertThat(relations("7010/QĐ-UBND")).containsExactly("<- REPLACES 7011/QĐ-UBND");
        assertRefused(relate("7010/QĐ-UBND", "REPLACES", "7011/QĐ-UBND"), 409);

        JsonObject row =
                show("7010/QĐ-UBND").json().getAsJsonArray("relations").get(0).getAsJsonObject();
        String path = "decisions/" + encoded("7011/QĐ-UBND") + "/relations/" + row.get("id");
        assertThat(keeper.delete(path).status()).isEqualTo(204);
        assertThat(keeper.delete(path).status()).isEqualTo(404);
        assertThat(relations("7010/QĐ-UBND")).isEmpty();
        assertThat(relations("7011/QĐ-UBND")).containsExactly("IMPLEMENTS 06-NQ/TU");
    }

    @Test
    void aDocumentDoesNothingToItselfOrToWhatIsNotThere() {
        recorded("7012/QĐ-UBND", "date", "2026-05-04");
        assertRefused(relate("7012/QĐ-UBND", "AMENDS", "QĐ 7012/QĐ-UBND"), 422, "/other toItself");
        assertRefused(relate("7012/QĐ-UBND", "AMENDS", "7999/QĐ-UBND"), 422, "/other unknown");
        assertRefused(relate("7012/QĐ-UBND", "LIKES", "969/QĐ-UBND"), 422, "/kind unknownConstant");
        assertThat(relations("7012/QĐ-UBND")).isEmpty();
    }

    @Test
    void aListRecordsManyAndTellsWhatIsWrong() {
        String header = "number,kind,issuer,date,abstract\n";
        Answer taken = keeper.upload(
                "decisions/import",
                header + "7013/QĐ-UBND,DECISION,UBND,2026-05-04,Một\n7014/QĐ-UBND,PLAN,UBND,2026-05-04,Hai\n");
        assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
        assertThat(taken.json().get("created").getAsInt()).isEqualTo(2);
        assertThat(keeper.upload("decisions/import", header + "QĐ 7013/qd-ubnd,DECISION,UBND,2026-05-04,Một\n")
                        .json()
                        .get("unchanged")
                        .getAsInt())
                .isEqualTo(1);
        assertRefused(
                keeper.upload(
                        "decisions/import",
                        header + "7015/QĐ-UBND,DECISION,UBND,2026-05-04,Một\n7016/QĐ-UBND,LAW,UBND,4/5,Hai\n"),
                422,
                "/3/kind unknownConstant",
                "/3/date notADate");
        assertThat(show("7015/QĐ-UBND").status()).isEqualTo(404);
    }
}
