package vn.chitieuso.tests.api;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieuso.tests.api.CatalogueDesk.assertRefused;

/** The standing agency drafts regimes, is told what is wrong or asked elsewhere, publishes, revises and ends them. */
class RegimeDesignIT {

    private static final String FIRST = "RD-01";
    private static final String SECOND = "RD-02";
    /** A commune that reports nothing else in the workshop's tests, and one outside the group. */
    private static final String MEMBER = "16645";

    private static final String OUTSIDER = "16654";

    private final Caller keeper = CatalogueDesk.keeper();

    @BeforeAll
    static void defineIndicators() {
        CatalogueDesk.defined(FIRST, CatalogueDesk.input("levels", "COMMUNE", "timeAggregation", "SUM"));
        CatalogueDesk.defined(SECOND, CatalogueDesk.input("levels", "COMMUNE", "timeAggregation", "SUM"));
    }

    private static String draft(String name, String frequency, String from, String more, String sections) {
        return """
                {"name":"%s","legalBasis":"Nghị định 09/2019/NĐ-CP","receiver":"Cơ quan thường trực",
                 "frequency":"%s","scheme":"ND09","levels":["COMMUNE"],"validFrom":"%s","jumpPercent":50,%s
                 "sections":[%s]}""".formatted(name, frequency, from, more, sections);
    }

    private static String table(String condition, String... codes) {
        String asked = String.join(
                ",", List.of(codes).stream().map(RegimeDesignIT::asked).toList());
        String where = condition == null ? "" : "\"condition\":\"" + condition + "\",";
        return """
                {"kind":"INDICATORS","title":"Bảng %s",%s"indicators":[%s]}""".formatted(String.join(" ", codes), where, asked);
    }

    /** A star marks what is required. */
    private static String asked(String code) {
        return Json.of("code", code.replace("*", ""), "required", code.endsWith("*"));
    }

    private static final String WORKING_DAYS =
            "\"deadlines\":[{\"kind\":\"WORKING_DAYS\",\"workingDays\":3,\"time\":\"11:00\"}],";

    private static String versioned(String draft, long version) {
        return "{\"version\":" + version + "," + draft.strip().substring(1);
    }

    private Answer publish(String code, Object... fields) {
        long version =
                keeper.get("regimes/" + code + "/draft").json().get("version").getAsLong();
        Object[] all = new Object[fields.length + 2];
        all[0] = "version";
        all[1] = version;
        System.arraycopy(fields, 0, all, 2, fields.length);
        return keeper.post("regimes/" + code + "/draft/publish", Json.of(all));
    }

    private void published(String code, String draft) {
        assertThat(keeper.put("regimes/" + code + "/draft", draft).status()).isEqualTo(200);
        Answer answer = publish(code, "duplicatesSeen", true);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }

    private List<String> problems(String code) {
        return keeper.get("regimes/" + code + "/draft").json().getAsJsonArray("problems").asList().stream()
                .map(problem -> problem.getAsJsonObject())
                .filter(problem -> "ERROR".equals(Answer.text(problem, "severity")))
                .map(problem -> Answer.text(problem, "pointer") + " " + Answer.text(problem, "code"))
                .toList();
    }

    @Test
    void aDraftBecomesTheNextRevisionAndWhatWasPublishedStays() {
        String sections = table(null, FIRST + "*") + """
                ,{"kind":"TASKS","title":"Nhiệm vụ"},{"kind":"PROJECTS","title":"Dự án"},
                {"kind":"NARRATIVES","title":"Lời","condition":"RD-01>0","narratives":
                    [{"key":"ly-do","title":"Lý do","required":true,"outline":"- Một\\n- Hai"}]},
                {"kind":"ATTACHMENTS","title":"Tệp","attachments":
                    [{"key":"van-ban","title":"Văn bản","signed":true}]}""";
        published("RD-MOT", draft("Chế độ một", "MONTH", "2031-01-01", WORKING_DAYS, sections));
        assertThat(keeper.get("regimes/RD-MOT/draft").status()).isEqualTo(404);
        JsonObject first = keeper.get("regimes/RD-MOT?on=2031-02-01").json();
        assertThat(first.getAsJsonArray("sections").asList())
                .extracting(section -> Answer.text(section.getAsJsonObject(), "kind"))
                .containsExactly("INDICATORS", "TASKS", "PROJECTS", "NARRATIVES", "ATTACHMENTS");
        assertThat(first.toString()).contains("RD-01 > 0", "- Một\\n- Hai", "\"signed\":true");
        assertThat(keeper.get("regimes?asOf=2030-12-31&size=500").column("code"))
                .doesNotContain("RD-MOT");
        assertThat(keeper.get("regimes?asOf=2031-01-01&size=500").column("code"))
                .contains("RD-MOT");
        assertThat(keeper.get("deadlines?regime=RD-MOT&period=203102&unit=" + MEMBER)
                        .text("due"))
                .endsWith("T11:00:00+07:00");

        Answer revised = keeper.post("regimes/RD-MOT/draft", "");
        assertThat(revised.status()).as(revised.toString()).isEqualTo(201);
        assertThat(keeper.post("regimes/RD-MOT/draft", "").status()).isEqualTo(409);
        published2("RD-MOT", draft("Chế độ một sửa", "MONTH", "2032-01-01", "", table(null, FIRST, SECOND)));
        assertThat(keeper.get("regimes/RD-MOT?on=2031-12-31").text("name")).isEqualTo("Chế độ một");
        assertThat(keeper.get("regimes/RD-MOT?on=2031-12-31").text("validTo")).isEqualTo("2031-12-31");
        assertThat(keeper.get("regimes/RD-MOT?on=2032-01-01").text("revision")).isEqualTo("2");
        assertThat(keeper.get("regimes/RD-MOT/revisions").rows()).hasSize(2);
    }

    private void published2(String code, String draft) {
        long version =
                keeper.get("regimes/" + code + "/draft").json().get("version").getAsLong();
        assertThat(keeper.put("regimes/" + code + "/draft", versioned(draft, version))
                        .status())
                .isEqualTo(200);
        Answer answer = publish(code, "duplicatesSeen", true);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }

    @Test
    void whoSavesWhatSomebodyElseChangedIsToldAndNothingIsLost() {
        String one = draft("Người thứ nhất", "MONTH", "2031-01-01", "", table(null, FIRST));
        String two = draft("Người thứ hai", "MONTH", "2031-01-01", "", table(null, SECOND));
        assertThat(keeper.put("regimes/RD-HAI/draft", one).status()).isEqualTo(200);
        assertThat(keeper.put("regimes/RD-HAI/draft", two).status())
                .as("nothing was seen")
                .isEqualTo(409);
        assertThat(keeper.put("regimes/RD-HAI/draft", versioned(one, 1)).status())
                .isEqualTo(200);
        Answer stale = keeper.put("regimes/RD-HAI/draft", versioned(two, 1));
        assertRefused(stale, 412);
        assertThat(keeper.get("regimes/RD-HAI/draft").text("name")).isEqualTo("Người thứ nhất");
        assertRefused(keeper.post("regimes/RD-HAI/draft/publish", Json.of("version", 1)), 412);
        assertThat(keeper.delete("regimes/RD-HAI/draft").status()).isEqualTo(204);
        assertThat(keeper.get("regimes/RD-HAI/draft").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"cb.14872", "ld.15061", "lanhdao", "thanhtra", "taichinh"})
    void onlyTheStandingAgencyDesigns(String username) {
        Caller other = Workshop.as(username);
        assertThat(other.get("regimes/CDS-THANG").status()).isEqualTo(200);
        assertThat(other.get("regimes/CDS-QUY/duplicates").status()).isEqualTo(200);
        assertThat(other.get("regimes/CDS-THANG/draft").status()).isEqualTo(403);
        assertThat(other.post("regimes/CDS-THANG/draft", "").status()).isEqualTo(403);
        assertThat(other.put("regimes/RD-BA/draft", draft("Ba", "MONTH", "2031-01-01", "", ""))
                        .status())
                .isEqualTo(403);
        assertThat(other.post("regimes/CDS-THANG/end", Json.of("lastDay", "2031-01-01", "reason", "thử"))
                        .status())
                .isEqualTo(403);
        assertThat(other.post("regimes/CDS-THANG/draft/publish", Json.of("version", 1))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatAnotherRegimeAsksIsSeenBeforeItIsPublished() {
        published("RD-THANG", draft("Tháng", "MONTH", "2033-01-01", WORKING_DAYS, table(null, FIRST + "*", SECOND)));
        String late = "\"deadlines\":[{\"kind\":\"WORKING_DAYS\",\"workingDays\":9}],";
        keeper.put("regimes/RD-THANG2/draft", draft("Tháng nữa", "MONTH", "2033-01-01", late, table(null, FIRST)));
        JsonObject shared = duplicate("RD-THANG2", "RD-THANG");
        assertThat(Answer.text(shared, "relation")).isEqualTo("SHARED");
        assertThat(shared.get("units").getAsInt()).isGreaterThan(100);
        assertThat(shared.getAsJsonArray("indicators").toString()).isEqualTo("[\"RD-01\"]");
        assertThat(shared.getAsJsonArray("contradictions")).hasSize(2);
        assertRefused(publish("RD-THANG2"), 422, "/duplicatesSeen duplicatesUnseen");
        assertThat(keeper.get("regimes/RD-THANG2/draft").status())
                .as("nothing is lost")
                .isEqualTo(200);

        keeper.put(
                "regimes/RD-QUY/draft",
                draft("Quý", "QUARTER", "2033-01-01", WORKING_DAYS, table(null, FIRST, SECOND)));
        JsonObject derived = duplicate("RD-QUY", "RD-THANG");
        assertThat(Answer.text(derived, "relation")).isEqualTo("DERIVED_HERE");
        assertThat(derived.getAsJsonArray("contradictions")).isEmpty();
        String preview =
                keeper.get("regimes/RD-QUY/draft/preview?unit=" + MEMBER).body();
        assertThat(preview).contains("\"Tháng\"").doesNotContain("\"typed\":true");
        assertThat(publish("RD-QUY", "duplicatesSeen", true).status()).isEqualTo(204);
        assertThat(keeper.get("regimes/RD-THANG/duplicates?on=2033-02-01").body())
                .contains("DERIVED_THERE");
        keeper.delete("regimes/RD-THANG2/draft");
    }

    private JsonObject duplicate(String code, String other) {
        return keeper.get("regimes/" + code + "/draft/duplicates").rows().stream()
                .filter(each -> other.equals(Answer.text(each, "regime")))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RD-01 >         | /sections/1/condition figureExpected",
                "RD-01 + 1       | /sections/1/condition comparisonExpectedAtEnd",
                "NOPE-1 > 0      | /sections/1/condition conditionReadsUnknown",
                "RD-02 > 0       | /sections/1/condition conditionReadsConditional",
                "VB-03 > 0       | /sections/1/condition conditionReadsUnknown",
            })
    void aWrongConditionIsToldWithItsPlace(String condition, String problem) {
        keeper.put(
                "regimes/RD-DK/draft",
                draft(
                        "Điều kiện",
                        "MONTH",
                        "2034-01-01",
                        WORKING_DAYS,
                        table(null, FIRST) + "," + table(condition, SECOND)));
        List<String> told = problems("RD-DK");
        Answer refused = publish("RD-DK", "duplicatesSeen", true);
        keeper.delete("regimes/RD-DK/draft");
        assertThat(told).hasSize(1).allMatch(each -> each.startsWith("/sections/1/condition "));
        if (!problem.endsWith("figureExpected")) {
            assertThat(told).containsExactly(problem);
        }
        assertRefused(refused, 422, told.get(0));
        assertThat(refused.words()).doesNotContain("reporting.");
    }

    @Test
    void whatTheCatalogueForbidsIsRefused() {
        CatalogueDesk.defined("RD-03", CatalogueDesk.input("levels", "DEPARTMENT"));
        CatalogueDesk.defined("RD-04", CatalogueDesk.input("valueType", "TEXT", "unit", "chữ", "levels", "COMMUNE"));
        String narratives = """
                ,{"kind":"NARRATIVES","title":"Lời","narratives":[{"key":"Khóa Sai","title":"A"}]},
                {"kind":"TASKS","title":"Một"},{"kind":"TASKS","title":"Hai"}""";
        keeper.put(
                "regimes/RD-SAI/draft",
                draft(
                        "Sai",
                        "MONTH",
                        "2034-01-01",
                        "",
                        table(null, "RD-03", "RD-04", "NOPE-1", FIRST, FIRST) + narratives));
        List<String> told = problems("RD-SAI");
        Answer refused = publish("RD-SAI", "duplicatesSeen", true);
        keeper.delete("regimes/RD-SAI/draft");
        assertThat(told)
                .contains(
                        "/deadlines noDeadline",
                        "/sections/0/indicators/0/levels levelUnknownToIndicator",
                        "/sections/0/indicators/1/code words",
                        "/sections/0/indicators/2/code notInForce",
                        "/sections/0/indicators/4/code askedTwice",
                        "/sections/1/narratives/0/key badKey",
                        "/sections/3/kind kindTwice");
        assertRefused(refused, 422, "/deadlines noDeadline");
        assertThat(keeper.get("regimes/RD-SAI").status()).isEqualTo(404);
    }

    /** 20/12/2026 is a Sunday: whoever asks outright for that day gets it. */
    @Test
    void anAdHocReportIsAskedOnceOfAGroupAndDueOnItsDay() {
        keeper.put("unit-groups/RD-NHOM", Json.of("name", "Nhóm thử chế độ"));
        keeper.put("unit-groups/RD-NHOM/members", Json.of("from", "2026-01-01", "codes", MEMBER));
        String more = """
                "groups":["RD-NHOM"],"onlyPeriod":"202612",
                "deadlines":[{"kind":"ON_DAY","onDay":"2026-12-20","time":"10:00"}],""";
        published("RD-DOTXUAT", draft("Đột xuất", "MONTH", "2026-11-23", more, table(null, FIRST + "*")));
        assertThat(keeper.get("deadlines?regime=RD-DOTXUAT&period=202612&unit=" + MEMBER)
                        .text("due"))
                .isEqualTo("2026-12-20T10:00:00+07:00");
        Caller officer = Workshop.as("cb." + MEMBER);
        Answer report = officer.get("reports/RD-DOTXUAT/202612/" + MEMBER);
        assertThat(report.status()).as(report.toString()).isEqualTo(200);
        assertThat(report.text("due")).isEqualTo("2026-12-20T10:00:00+07:00");
        assertThat(officer.get("reports/RD-DOTXUAT/202701/" + MEMBER).status()).isEqualTo(404);
        assertThat(keeper.get("reports/RD-DOTXUAT/202612/" + OUTSIDER).status()).isEqualTo(404);
        assertThat(keeper.get("regimes/RD-DOTXUAT/preview?unit=" + OUTSIDER).text("refusal"))
                .isNotBlank();
        assertThat(keeper.get("regimes/RD-DOTXUAT/preview?unit=" + MEMBER).text("refusal"))
                .isNull();
        assertThat(keeper.get("deadlines/2026?size=500").rows())
                .filteredOn(row -> "RD-DOTXUAT".equals(Answer.text(row, "regime")))
                .hasSize(1);
    }

    @Test
    void aRegimeEnds() {
        published("RD-HET", draft("Sẽ hết", "MONTH", "2035-01-01", WORKING_DAYS, table(null, FIRST)));
        assertRefused(
                keeper.post("regimes/RD-HET/end", Json.of("lastDay", "2034-12-31", "reason", "thử")),
                422,
                "/lastDay endsBeforeRevision");
        assertRefused(keeper.post("regimes/RD-HET/end", Json.of("lastDay", "2035-06-30")), 422, "/reason badReason");
        Answer ended =
                keeper.post("regimes/RD-HET/end", Json.of("lastDay", "2035-06-30", "reason", "thay bằng chế độ khác"));
        assertThat(ended.text("validTo")).as(ended.toString()).isEqualTo("2035-06-30");
        assertThat(keeper.get("regimes?asOf=2035-06-30&size=500").column("code"))
                .contains("RD-HET");
        assertThat(keeper.get("regimes?asOf=2035-07-01&size=500").column("code"))
                .doesNotContain("RD-HET");
        assertThat(keeper.get("reports/RD-HET/203506/" + MEMBER).status()).isEqualTo(200);
        assertThat(keeper.get("reports/RD-HET/203507/" + MEMBER).status()).isEqualTo(404);
    }

    @Test
    void badShapesAreToldAllAtOnce() {
        Answer refused = keeper.put("regimes/RD-HONG/draft", """
                {"frequency":"DAILY","levels":["VILLAGE"],"validFrom":"mai","jumpPercent":"1e99999","deadlines":[{"time":"25:99"}],
                 "sections":[{"kind":"PICTURES","indicators":[{"required":"yes"}]},7]}""");
        assertRefused(
                refused,
                422,
                "/frequency unknownConstant",
                "/levels unknownConstant",
                "/validFrom notADate",
                "/jumpPercent notDecimal",
                "/deadlines/0/time notATime",
                "/sections/0/kind unknownConstant",
                "/sections/0/indicators/0/code required",
                "/sections/0/indicators/0/required notTruth",
                "/sections/1 notObjectHere");
        assertThat(keeper.put("regimes/ma%20sai/draft", draft("x", "MONTH", "2031-01-01", "", ""))
                        .status())
                .isEqualTo(422);
        assertThat(keeper.get("regimes/CDS-QUY/preview").status()).isEqualTo(400);
        assertThat(keeper.get("regimes/CDS-QUY/preview?unit=nope").status()).isEqualTo(404);
        assertThat(keeper.get("regimes/CDS-QUY/preview?unit=14797&period=x").status())
                .isEqualTo(400);
    }
}
