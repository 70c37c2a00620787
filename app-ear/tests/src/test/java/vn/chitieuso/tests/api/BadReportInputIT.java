package vn.chitieuso.tests.api;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is sent into a report: a clear word in the reader's language, and nothing lost. */
class BadReportInputIT {

    private static final ReportDesk DESK = ReportDesk.of("14908", "202609");

    @BeforeAll
    static void somethingToLose() {
        DESK.fill(600, 400, 399);
    }

    private static Answer send(String body, String language) {
        return DESK.officer().patch(DESK.path(), body, "Accept-Language", language);
    }

    private static void refused(String body, int status, String error) {
        String before = DESK.read().body();
        Answer vietnamese = send(body, "vi");
        Answer english = send(body, "en");
        assertThat(vietnamese.status()).as(vietnamese.toString()).isEqualTo(status);
        assertThat(english.status()).isEqualTo(status);
        assertThat(vietnamese.type()).startsWith("application/problem+json");
        assertThat(vietnamese.text("instance")).endsWith(DESK.path());
        if (error != null) {
            assertThat(vietnamese.errors()).contains(error);
        }
        assertThat(vietnamese.words()).isNotEqualTo(english.words()).doesNotContain("???", "Exception");
        assertThat(english.words()).doesNotContain("???", "Exception").isASCII();
        assertThat(DESK.read().body()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"1.23\" | fractional",
                "1.23 | fractional",
                "\"abc\" | notDecimal",
                "\"1,5\" | notDecimal",
                "\"1.902.270\" | notDecimal",
                "\"\" | notDecimal",
                "\"NaN\" | notDecimal",
                "\"0x10\" | notDecimal",
                "true | notDecimal",
                "[1] | notDecimal",
                "{} | notDecimal",
                "1e30 | tooLarge",
                "\"1E+30\" | tooLarge",
                "1000000000000000000 | tooLarge",
                "\"1E+1000000000\" | tooLarge",
                "-1 | negative",
                "\"-0.5\" | negative",
                "1e-1000000000 | fractional",
            })
    void anImpossibleFigureIsRefusedAtItsPlace(String value, String code) {
        refused("{\"values\":[{\"indicator\":\"VB-03\",\"value\":" + value + "}]}", 422, "/values/0/value " + code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"values\":[{\"indicator\":\"NOPE-1\",\"value\":1}]} | /values/0/indicator notAsked",
                "{\"values\":[{\"indicator\":\"DVC-01\",\"value\":1}]} | /values/0/indicator notAsked",
                "{\"values\":[{\"indicator\":\"VB-05\",\"value\":1}]} | /values/0/value derived",
                "{\"values\":[{\"value\":1}]} | /values/0/indicator required",
                "{\"values\":[{\"indicator\":null,\"value\":1}]} | /values/0/indicator required",
                "{\"values\":[null]} | /values/0 notObjectHere",
                "{\"values\":{}} | /values notArray",
                "{\"values\":\"x\"} | /values notArray",
                "{\"narratives\":[]} | /narratives notObjectHere",
                "{\"narratives\":{\"ket-qua\":7}} | /narratives/ket-qua notText",
                "{\"narratives\":{\"a/b\":\"x\"}} | /narratives/a~1b unknownNarrative",
                "{\"values\":[{\"indicator\":\"VB-03\",\"value\":1,\"qualifier\":\"ABOUT\"}]} | /values/0/qualifier unknownConstant",
                "{\"values\":[{\"indicator\":\"VB-03\",\"value\":1},{\"indicator\":\"VB-03\",\"value\":2}]} | /values/1/indicator twice",
                "{\"values\":[{\"indicator\":\"VB-04\",\"value\":1},{\"indicator\":\"VB-03\",\"value\":-2}]} | /values/1/value negative",
            })
    void whatTheReportDoesNotAskForIsRefusedWhole(String body, String error) {
        refused(body, 422, error);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"values\":[{\"indicator\":\"VB-03\",\"val",
                "{",
                "[]",
                "null",
                "\"x\"",
                "7",
                "",
                "<xml/>",
                "{\"values\":[}"
            })
    void whatIsNoObjectOfJsonIsRefused(String body) {
        refused(body, 400, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"values\":7}",
                "{\"narratives\":7}",
                "{\"values\":[{\"indicator\":7}]}",
                "{\"values\":[{\"indicator\":\"VB-03\",\"value\":\"abc\"}]}"
            })
    void vietnameseMessagesAreVietnameseThroughout(String body) {
        assertThat(send(body, "vi").words()).doesNotContainPattern("\\b(decimal number|string|array|object)\\b");
    }

    @Test
    void aBodyNestedWithoutEndIsRefused() {
        refused("{\"values\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}", 400, null);
    }

    @Test
    void aNumberBeyondEveryExponentIsRefused() {
        Answer answer = send("{\"values\":[{\"indicator\":\"VB-03\",\"value\":1e99999999999}]}", "vi");
        assertThat(answer.status()).as(answer.toString()).isIn(400, 422);
    }

    @Test
    void aNoteOfAMegabyteIsRefusedAndOneOfItsLimitIsKept() {
        String before = DESK.read().body();
        Answer answer = send(note("x".repeat(1_000_000)), "vi");
        assertThat(answer.status()).as(answer.toString()).isIn(413, 422);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.words()).doesNotContain("???");
        assertThat(DESK.read().body()).isEqualTo(before);
        assertThat(send(note("x".repeat(2_001)), "vi").errors()).containsExactly("/values/0/note tooLong");
        assertThat(send(note("ữ".repeat(2_000)), "vi").status()).isEqualTo(200);
    }

    private static String note(String text) {
        return "{\"values\":[{\"indicator\":\"VB-03\",\"note\":\"" + text + "\"}]}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"values\":[{\"indicator\":\"VB-03\",\"note\":\"a\\u0000b\"}]}",
                "{\"values\":[{\"indicator\":\"VB\\u0000\",\"value\":1}]}",
                "{\"narratives\":{\"ket-qua\":\"a\\u0000b\"}}",
                "{\"narratives\":{\"ket-qua\":\"\\ud800\"}}",
            })
    void charactersThatNoDatabaseKeepsAreNoFailure(String body) {
        Answer answer = send(body, "vi");
        assertThat(answer.status()).as(answer.toString()).isLessThan(500);
    }

    @ParameterizedTest
    @CsvSource({
        "reports/CDS-THANG/202609/99999, 404",
        "reports/NOPE/202609/14908, 404",
        "reports/CDS-THANG/2022H9/14908, 400",
        "reports/CDS-THANG/2026H1/14908, 404",
        "reports/CDS-THANG/202609/14923, 403",
        "reports/CDS-THANG/202609/14908/frobnicate, 405",
    })
    void thereIsNothingToFillAtAWrongAddress(String path, int status) {
        Answer answer = DESK.officer().patch(path, "{\"values\":[]}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
    }

    @Test
    void otherFormatsAndMethodsAreRefused() {
        Caller officer = DESK.officer();
        assertThat(officer.send("PATCH", DESK.path(), "text/plain", "VB-03=1").status())
                .isEqualTo(415);
        assertThat(officer.send("PATCH", DESK.path(), "application/x-www-form-urlencoded", "a=b")
                        .status())
                .isEqualTo(415);
        assertThat(officer.send("DELETE", DESK.path(), null, null).status()).isEqualTo(405);
        assertThat(officer.get(DESK.path(), "Accept", "application/xml").status())
                .isEqualTo(406);
    }
}
