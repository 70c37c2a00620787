package vn.chitieuso.tests.api;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieuso.tests.api.CatalogueDesk.encoded;

/** The standing agency keeps the catalogue and nobody else; everything here is about what is there already. */
class CatalogueRightsIT {

    private static final String RULE = Json.of(
            "indicator",
            "VB-03",
            "condition",
            "VB-03 >= 0",
            "severity",
            "WARNING",
            "message",
            "Âm.",
            "messageEn",
            "Negative.",
            "validFrom",
            "2026-01-01");
    private static final String CARD = Json.of(
            "code",
            "QUYEN-2026",
            "name",
            "Bộ thử quyền",
            "series",
            "QUYEN",
            "year",
            2026,
            "level",
            "COMMUNE",
            "maximum",
            10);

    /** A request that changes something if it is let. */
    record Write(String method, String path, String type, String body) {

        Answer by(Caller caller) {
            return caller.send(method, path, type, body);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static Write json(String method, String path, String body) {
        return new Write(method, path, Caller.JSON, body);
    }

    static List<Write> writes() {
        String document = "decisions/" + encoded("969/QĐ-UBND");
        String card = "scorecards/MINHHOA-XA-2026";
        return List.of(
                json("POST", "decisions", Json.of("number", "7100/QĐ-UBND", "kind", "DECISION")),
                json("PUT", document, Json.of("kind", "DECISION", "date", "2022-03-18")),
                new Write("PUT", document + "/file", "application/octet-stream", "%PDF-1.4"),
                new Write("DELETE", document + "/file", null, null),
                json("POST", document + "/relations", Json.of("kind", "AMENDS", "other", "99/KH-BCĐ")),
                new Write("DELETE", document + "/relations/1", null, null),
                new Write("POST", "decisions/import", Caller.CSV, "number,kind,abstract\n7100/QĐ-UBND,DECISION,Một\n"),
                json("PUT", "indicators/QUYEN-01", CatalogueDesk.input()),
                json("POST", "indicators/VB-03/end", Json.of("lastDay", "2027-12-31")),
                new Write(
                        "POST",
                        "indicators/import",
                        Caller.CSV,
                        "code,name,group,unit,kind,formula,direction,decimals,frequency,levels\n"
                                + "QUYEN-01,Thử,Thử,hộ,INPUT,,HIGHER,0,MONTH,COMMUNE\n"),
                json("POST", "formulas:try", Json.of("formula", "VB-03 + VB-04", "unit", "38", "period", "202609")),
                json("POST", "targets", """
                        {"targets":[{"indicator":"CT969-X","unit":"38","year":2029,"text":"5"}]}"""),
                new Write("POST", "targets:import", Caller.CSV, "indicator,unit,year,value\nCT969-X,38,2029,5\n"),
                json("PUT", "validation-rules/quyen-thu", RULE),
                json("POST", "validation-rules/signed-not-above-outgoing/end", Json.of("lastDay", "2029-12-31")),
                json("POST", "scorecards", CARD),
                json("PUT", card, CARD),
                new Write("DELETE", card, null, null),
                json("PUT", card + "/sections/Z", Json.of("title", "Mục", "ordinal", 9, "maximum", 1)),
                new Write("DELETE", card + "/sections/Z", null, null),
                json(
                        "PUT",
                        card + "/sections/Z/criteria/9.9",
                        Json.of("title", "Tiêu chí", "maximum", 1, "rule", "YES_NO", "measure", "VB-03")),
                new Write("DELETE", card + "/criteria/9.9", null, null),
                json("PUT", card + "/classes", "{\"classes\":[{\"name\":\"Tốt\",\"fromPercent\":0}]}"),
                json("POST", card + "/copy", Json.of("code", "QUYEN-2027", "year", 2027)),
                json("POST", card + "/publish", "{}"),
                json("POST", card + "/reopen", Json.of("reason", "Thử")),
                json(
                        "POST",
                        "catalogue:import",
                        "{\"decisions\":[{\"number\":\"7100/QĐ-UBND\",\"kind\":\"DECISION\"}]}"),
                json(
                        "POST",
                        "catalogue:import?dryRun=true",
                        "{\"decisions\":[{\"number\":\"7100/QĐ-UBND\",\"kind\":\"DECISION\"}]}"));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void nobodyElseChangesTheCatalogue(Write write) {
        for (String account : List.of("cb.15061", "ld.15061", "lanhdao", "taichinh", "thanhtra", "quantri")) {
            Answer answer = write.by(Caller.as(account));
            assertThat(answer.status()).as(account + " " + write + " " + answer).isEqualTo(403);
            assertThat(answer.type()).startsWith("application/problem+json");
        }
    }

    @ParameterizedTest
    @MethodSource("writes")
    void whoHasNotSignedInChangesNothing(Write write) {
        assertThat(write.by(Caller.visitor()).status()).isEqualTo(401);
        assertThat(write.by(Caller.withToken("0123456789abcdef")).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decisions",
                "indicators",
                "targets",
                "targets/review",
                "scorecards",
                "scorecards/QD1829-2024",
                "validation-rules",
                "catalogue",
                "code-lists",
                "code-lists/CL_INDICATOR"
            })
    void everybodyWhoSignedInReadsIt(String path) {
        for (String account : List.of("cb.15061", "ld.15061", "lanhdao", "taichinh", "thanhtra", "quantri", "cqtt")) {
            assertThat(Caller.as(account).get(path).status()).as(account).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cb.15061", "lanhdao", "thanhtra", "quantri"})
    void whatWouldComeOutOfADraftIsForTheAgency(String account) {
        assertThat(Caller.as(account)
                        .get("scorecards/MINHHOA-XA-2026/simulation")
                        .status())
                .isEqualTo(403);
        assertThat(Caller.agency().get("scorecards/MINHHOA-XA-2026/simulation").status())
                .isEqualTo(200);
    }

    @Test
    void nothingOfWhatWasRefusedIsThere() {
        assertThat(Caller.agency().get("decisions/" + encoded("7100/QĐ-UBND")).status())
                .isEqualTo(404);
        assertThat(Caller.agency().get("indicators/QUYEN-01").status()).isEqualTo(404);
        assertThat(Caller.agency().get("scorecards/QUYEN-2026").status()).isEqualTo(404);
        assertThat(Caller.agency().get("validation-rules/quyen-thu").status()).isEqualTo(404);
        assertThat(Caller.agency().get("targets?indicator=CT969-X&year=2029").rows())
                .isEmpty();
    }
}
