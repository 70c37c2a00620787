package vn.chitieuso.tests.api;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A recognition's life, lists of them, and what a reorganisation means for them. Indicators T1829-A to T1829-D are recognised
 * by this test alone.
 */
class RecognitionIT {

    private static final String DECISION = "969/QĐ-UBND";

    private static String body(String indicator, String unit, int year, Object... more) {
        Object[] fields = new Object[10 + more.length];
        Object[] own = {
            "indicator",
            indicator,
            "unit",
            unit,
            "recognitionYear",
            year,
            "recognisedOn",
            year + "-12-15",
            "decision",
            DECISION
        };
        System.arraycopy(own, 0, fields, 0, own.length);
        System.arraycopy(more, 0, fields, own.length, more.length);
        return Json.of(fields);
    }

    private static Answer record(String indicator, String unit, int year, Object... more) {
        return Caller.agency().post("recognitions", body(indicator, unit, year, more));
    }

    private static List<JsonObject> of(String indicator, String query) {
        return Caller.agency()
                .get("recognitions?size=500&indicator=" + indicator + query)
                .rows();
    }

    @Test
    void threeYearsAndThreeValuesAreKeptApart() {
        Answer recorded = record(
                "T1829-A",
                "16297",
                2025,
                "targetYear",
                2024,
                "reportingYear",
                2023,
                "reported",
                "9",
                "verified",
                "8.5");
        assertThat(recorded.status()).as(recorded.toString()).isEqualTo(201);
        JsonObject row =
                Caller.as("cb.16297").get("recognitions/" + recorded.text("id")).json();
        assertThat(row.get("recognitionYear").getAsInt()).isEqualTo(2025);
        assertThat(row.get("targetYear").getAsInt()).isEqualTo(2024);
        assertThat(row.get("reportingYear").getAsInt()).isEqualTo(2023);
        assertThat(Answer.text(row, "reported")).isEqualTo("9");
        assertThat(Answer.text(row, "verified")).isEqualTo("8.5");
        assertThat(row.get("recognised").isJsonNull()).isTrue();
        assertThat(of("T1829-A", "&year=2025&targetYear=2024")).hasSize(1);
        assertThat(of("T1829-A", "&year=2024")).isEmpty();
    }

    @Test
    void aRecognitionIsWithdrawnByADecisionAndStays() {
        String id = record("T1829-B", "16297", 2025).text("id");
        String path = "recognitions/" + id + "/withdrawal";
        Caller agency = Caller.agency();
        assertThat(agency.post(path, Json.of("decision", DECISION)).errors())
                .anyMatch(error -> error.startsWith("/reason"));
        assertThat(agency.post(path, Json.of("reason", "Sai số liệu.")).errors())
                .anyMatch(error -> error.startsWith("/decision"));
        String body = Json.of("decision", DECISION, "reason", "Sai số liệu.", "withdrawnOn", "2026-03-01");
        assertThat(agency.post(path, body.replace("2026-03-01", "2026-12-31")).errors())
                .containsExactly("/withdrawnOn future");
        assertThat(agency.post(path, body.replace("2026-03-01", "2025-12-14")).errors())
                .containsExactly("/withdrawnOn withdrawnBefore");
        assertThat(agency.post(path, body, "If-Match", "\"99\"").status()).isEqualTo(412);
        assertThat(Caller.as("lanhdao").post(path, body).status()).isEqualTo(403);
        Answer withdrawn = agency.post(path, body, "If-Match", "\"1\"");
        assertThat(withdrawn.status()).as(withdrawn.toString()).isEqualTo(200);
        assertThat(withdrawn.text("withdrawalReason")).isEqualTo("Sai số liệu.");
        assertThat(agency.post(path, body).status()).isEqualTo(409);
        assertThat(of("T1829-B", "")).isEmpty();
        assertThat(of("T1829-B", "&state=WITHDRAWN")).hasSize(1);
        assertThat(of("T1829-B", "&asOf=2026-02-28")).as("it held then").hasSize(1);
        assertThat(of("T1829-B", "&asOf=2026-03-01")).isEmpty();
        assertThat(record("T1829-B", "16297", 2025, "remark", "Công nhận lại.").status())
                .isEqualTo(201);
    }

    @Test
    void theSameTwiceIsOneAndAnotherContentIsRefused() {
        String id = record("T1829-C", "16297", 2025, "reported", "5").text("id");
        assertThat(record("T1829-C", "16297", 2025, "reported", "5.0").text("id"))
                .isEqualTo(id);
        assertThat(record("T1829-C", "16297", 2025, "reported", "6").errors()).containsExactly("/unit already");
        assertThat(of("T1829-C", "")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "KHONG-CO, 16297, 2025, 2025-12-15, 969/QĐ-UBND, /indicator",
        "T1829-D, 99999, 2025, 2025-12-15, 969/QĐ-UBND, /unit",
        "T1829-D, 380, 2025, 2025-12-15, 969/QĐ-UBND, /unit",
        "T1829-D, 16297, 1999, 2025-12-15, 969/QĐ-UBND, /recognitionYear",
        "T1829-D, 16297, 2025, 2027-01-01, 969/QĐ-UBND, /recognisedOn",
        "T1829-D, 16297, 2025, hôm qua, 969/QĐ-UBND, /recognisedOn",
        "T1829-D, 380, 2022, 2022-01-15, 969/QĐ-UBND, /recognisedOn",
        "T1829-D, 16297, 2025, 2025-12-15, 9999/QĐ-KHONGCO, /decision"
    })
    void whatIsWrongIsToldAtItsField(
            String indicator, String unit, int year, String day, String decision, String pointer) {
        Answer answer = Caller.agency()
                .post(
                        "recognitions",
                        Json.of(
                                "indicator",
                                indicator,
                                "unit",
                                unit,
                                "recognitionYear",
                                year,
                                "recognisedOn",
                                day,
                                "decision",
                                decision));
        assertThat(answer.status()).as(answer.toString()).isIn(400, 422);
        assertThat(answer.errors()).anyMatch(error -> error.startsWith(pointer));
        assertThat(answer.words()).doesNotContain("???");
    }

    @ParameterizedTest
    @CsvSource({
        "cqtt, 200, 422",
        "lanhdao, 200, 403",
        "thanhtra, 200, 403",
        "taichinh, 200, 403",
        "quantri, 403, 403",
        "cb.16309, 200, 403",
        "ld.16309, 200, 403"
    })
    void theAgencyRecordsAndOthersReadInTheirReach(String account, int read, int write) {
        Caller caller = Caller.as(account);
        assertThat(caller.get("recognitions").status()).isEqualTo(read);
        assertThat(caller.post("recognitions", body("KHONG-CO", "16297", 2025)).status())
                .isEqualTo(write);
        assertThat(caller.upload("recognitions:import", "x\n1\n").status()).isIn(write, write == 422 ? 400 : write);
    }

    @Test
    void aUnitSeesNoneOfAnother() {
        String id = record("T1829-D", "16297", 2025).text("id");
        Caller other = Caller.as("ld.16309");
        assertThat(other.get("recognitions/" + id).status()).isEqualTo(403);
        assertThat(other.get("recognitions?unit=16297").status()).isEqualTo(403);
        assertThat(other.get("recognitions?size=500").column("unit")).doesNotContain("16297");
        assertThat(Caller.as("ld.16297").get("recognitions?indicator=T1829-D").column("unit"))
                .containsOnly("16297");
    }

    @Test
    void aListIsTriedFirstAndIsAllOrNothing() {
        String good = "indicator,unit,recognition_year,recognised_on,decision,remark\n"
                + "T1829-D,16342,2026,2026-05-05,969/QĐ-UBND,a\nT1829-D,16348,2026,05/05/2026,969/QĐ-UBND,\n";
        Answer tried = Caller.agency().upload("recognitions:import?dryRun=true", good);
        assertThat(tried.json().get("created").getAsInt()).as(tried.toString()).isEqualTo(2);
        assertThat(of("T1829-D", "&year=2026")).isEmpty();
        Answer bad = Caller.agency()
                .upload(
                        "recognitions:import",
                        good + "T1829-D,16363,,2026-05-05,969/QĐ-UBND,\nT1829-D,16342,2026,2026-05-05,969/QĐ-UBND,\n");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.errors()).containsExactly("/4/recognition_year required", "/5/unit twice");
        assertThat(of("T1829-D", "&year=2026")).isEmpty();
        assertThat(Caller.agency()
                        .upload("recognitions:import", good)
                        .json()
                        .get("created")
                        .getAsInt())
                .isEqualTo(2);
        assertThat(Caller.agency()
                        .upload("recognitions:import", good)
                        .json()
                        .get("unchanged")
                        .getAsInt())
                .isEqualTo(2);
        assertThat(of("T1829-D", "&year=2026")).hasSize(2);
    }

    /** The province's own words: 114 communes by early 2024, of those that lived then. */
    @Test
    void howManyOfHowManyIsToldForAnyDay() {
        JsonObject early = Caller.agency()
                .get("recognitions/summary?indicator=CT969-X&asOf=2024-01-31")
                .rows()
                .get(0);
        int living = Caller.agency().get("units?asOf=2024-01-31&level=COMMUNE").total();
        assertThat(early.get("recognised").getAsInt()).isEqualTo(114);
        assertThat(early.get("recognisedEnded").getAsInt()).isZero();
        assertThat(early.get("units").getAsInt()).isEqualTo(living).isGreaterThan(540);
        JsonObject before = Caller.agency()
                .get("recognitions/summary?indicator=CT969-X&asOf=2024-01-14")
                .rows()
                .get(0);
        assertThat(before.get("recognised").getAsInt()).isEqualTo(38);
    }

    /** After the communes were merged, their recognitions are history of whoever followed, and counted for nobody. */
    @Test
    void aMergedCommunesRecognitionIsHistoryOfItsSuccessor() {
        JsonObject now = Caller.agency()
                .get("recognitions/summary?indicator=CT969-X&asOf=2026-11-22")
                .rows()
                .get(0);
        assertThat(now.get("recognised").getAsInt() + now.get("recognisedEnded").getAsInt())
                .isEqualTo(114);
        assertThat(now.get("recognisedEnded").getAsInt()).isGreaterThan(50);
        JsonObject ended = of("CT969-X", "").stream()
                .filter(row -> "2025-06-30".equals(Answer.text(row, "unitEnded"))
                        && !row.get("successors").isJsonNull())
                .findFirst()
                .orElseThrow();
        String successor = Caller.agency()
                .get("units/" + Answer.text(ended, "unit") + "/successors?asOf=2025-06-30")
                .rows()
                .get(0)
                .get("code")
                .getAsString();
        List<JsonObject> seen = Caller.as("ld." + successor)
                .get("recognitions?indicator=CT969-X&unit=" + successor)
                .rows();
        assertThat(seen).anySatisfy(row -> {
            assertThat(Answer.text(row, "id")).isEqualTo(Answer.text(ended, "id"));
            assertThat(row.get("history").getAsBoolean()).isTrue();
        });
    }

    /** QĐ 969: 94, then 226 in all; what was recognised in these years of recognition stands beside, unmixed. */
    @Test
    void thePathOf969ShowsWhatWasAskedAndWhatWasRecognised() {
        List<JsonObject> years =
                Caller.agency().get("tracking/CT969-X/38/years").rows();
        assertThat(years).hasSizeGreaterThanOrEqualTo(4);
        JsonObject first = years.get(0);
        assertThat(first.get("year").getAsInt()).isEqualTo(2022);
        assertThat(Answer.text(first, "target")).isEqualTo("94");
        assertThat(first.get("recognised").getAsInt()).isEqualTo(38);
        JsonObject second = years.get(1);
        assertThat(Answer.text(second, "target")).isEqualTo("132");
        assertThat(Answer.text(second, "accumulatedTarget")).isEqualTo("226");
        assertThat(second.get("recognised").getAsInt()).isEqualTo(76);
        assertThat(second.get("recognisedInAll").getAsInt()).isEqualTo(114);
        assertThat(Answer.text(years.get(2), "accumulatedTarget")).isEqualTo("359");
        assertThat(Answer.text(years.get(3), "accumulatedTarget")).isEqualTo("477");
    }

    @Test
    void everyStepLeavesATrace() {
        String id =
                record("T1829-A", "16342", 2026, "recognisedOn", "2026-05-05").text("id");
        assertThat(id).isNotNull();
        assertThat(Caller.as("thanhtra")
                        .get("audit?subject=recognition&size=500")
                        .column("action"))
                .contains("recognition.record");
        assertThat(Caller.agency()
                        .csv("recognitions?indicator=CT969-X")
                        .body()
                        .lines()
                        .count())
                .isEqualTo(115);
        assertThat(new String(
                        Caller.agency().download("recognitions/list.xlsx?indicator=CT969-X"),
                        0,
                        2,
                        java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("PK");
    }
}
