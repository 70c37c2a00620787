package vn.chitieuso.tests.api;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieuso.tests.api.CatalogueDesk.assertRefused;
import static vn.chitieuso.tests.api.CatalogueDesk.defined;
import static vn.chitieuso.tests.api.CatalogueDesk.encoded;
import static vn.chitieuso.tests.api.CatalogueDesk.input;
import static vn.chitieuso.tests.api.CatalogueDesk.recorded;

/** Targets are set as officials write them, superseded, withdrawn and reviewed. */
class TargetsIT {

    private final Caller keeper = CatalogueDesk.keeper();

    private Answer set(String... targets) {
        return keeper.post("targets", "{\"targets\":[" + String.join(",", targets) + "]}");
    }

    /** Set, or the test ends here. */
    private void given(String... targets) {
        Answer answer = set(targets);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private static String target(String indicator, String unit, int year, String text, Object... fields) {
        JsonObject target = new JsonObject();
        target.addProperty("indicator", indicator);
        target.addProperty("unit", unit);
        target.addProperty("year", year);
        target.addProperty("text", text);
        for (int i = 0; i < fields.length; i += 2) {
            target.addProperty((String) fields[i], (String) fields[i + 1]);
        }
        return target.toString();
    }

    /** What is asked of whom: {@code 2026 38 GREATER_OR_EQUAL 80}. */
    private List<String> inForce(String indicator) {
        return keeper.get("targets?size=500&indicator=" + indicator).rows().stream()
                .map(row -> Answer.text(row, "year") + " "
                        + (Answer.text(row, "unit") == null ? Answer.text(row, "group") : Answer.text(row, "unit"))
                        + " " + Answer.text(row, "qualifier") + " " + Answer.text(row, "value"))
                .toList();
    }

    /** What the review finds: {@code 2026 38 ERROR bounds}. */
    private List<String> findings(String indicator) {
        return keeper.get("targets/review?size=500").rows().stream()
                .filter(row -> indicator.equals(Answer.text(row, "indicator")))
                .map(row -> Answer.text(row, "year") + " " + Answer.text(row, "bearer") + " "
                        + Answer.text(row, "severity") + " " + Answer.text(row, "code"))
                .toList();
    }

    private static String higher(Object... fields) {
        Object[] all = new Object[fields.length + 2];
        all[0] = "direction";
        all[1] = "HIGHER";
        System.arraycopy(fields, 0, all, 2, fields.length);
        return input(all);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2031 | ≥ 80              | GREATER_OR_EQUAL | 80",
                "2032 | trên 99,8%        | GREATER_THAN     | 99.8",
                "2033 | không quá 5       | LESS_OR_EQUAL    | 5",
                "2034 | từ 60 trở lên     | GREATER_OR_EQUAL | 60",
                "2035 | dưới 0,5          | LESS_THAN        | 0.5",
                "2036 | bằng 100          | EQUAL            | 100",
                "2037 | 94                | GREATER_OR_EQUAL | 94",
                "2038 | 1.328,5           | GREATER_OR_EQUAL | 1328.5",
            })
    void aTargetIsUnderstoodAsOfficialsWriteIt(int year, String text, String qualifier, String value) {
        given(target("DVC-07", "38", year, text));
        assertThat(inForce("DVC-07")).contains(year + " 38 " + qualifier + " " + value);
    }

    @Test
    void itsMeasureMayStandBehindIt() {
        defined("TG0-01", higher("unit", "xã", "frequency", "YEAR"));
        given(target("TG0-01", "38", 2026, "94 xã"));
        assertThat(inForce("TG0-01")).containsExactly("2026 38 GREATER_OR_EQUAL 94");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.23", "abc", "≥", "94 huyện", "60-80", "từ 60 đến 80"})
    void whatIsNotUnderstoodIsRefused(String text) {
        Answer refused = set(target("DVC-07", "38", 2040, text));
        assertRefused(refused, 422, "/targets/0/value unreadable");
        assertThat(refused.words()).contains(text);
        assertThat(keeper.get("targets?indicator=DVC-07&year=2040").rows()).isEmpty();
    }

    @Test
    void severalAreSetTogetherOrNotAtAll() {
        defined("TG1-01", higher());
        assertRefused(
                set(
                        target("TG1-01", "38", 2026, "10"),
                        target("TG1-01", "99999", 2026, "1"),
                        target("NOPE-1", "38", 2026, "1")),
                422,
                "/targets/1/unit unknown",
                "/targets/2/indicator unknown");
        assertThat(inForce("TG1-01")).isEmpty();
        assertRefused(
                set(target("TG1-01", "38", 2026, "10"), target("TG1-01", "38", 2026, "11")),
                422,
                "/targets/1/indicator twice");
        Answer taken = set(target("TG1-01", "38", 2026, "10"), target("TG1-01", "15061", 2026, "1"));
        assertThat(taken.json().get("created").getAsInt()).isEqualTo(2);
        Answer again = set(target("TG1-01", "38", 2026, "10"), target("TG1-01", "15061", 2026, "2"));
        assertThat(again.json().get("unchanged").getAsInt()).isEqualTo(1);
        assertThat(again.json().get("updated").getAsInt()).isEqualTo(1);
        assertThat(inForce("TG1-01"))
                .containsExactlyInAnyOrder("2026 38 GREATER_OR_EQUAL 10", "2026 15061 GREATER_OR_EQUAL 2");
    }

    @Test
    void aTargetMayBeSetForAGroup() {
        defined("TG2-01", higher("unit", "%"));
        given("{\"indicator\":\"TG2-01\",\"group\":\"PHUONG\",\"year\":2026,\"text\":\"trên 99,8%\"}");
        assertThat(inForce("TG2-01")).containsExactly("2026 PHUONG GREATER_THAN 99.8");
        assertRefused(
                set("{\"indicator\":\"TG2-01\",\"group\":\"NOBODY\",\"year\":2026,\"text\":\"1\"}"),
                422,
                "/targets/0/group unknownGroup");
        assertRefused(
                set("{\"indicator\":\"TG2-01\",\"year\":2026,\"text\":\"1\"}"), 422, "/targets/0/unit unitOrGroup");
        assertRefused(
                set("{\"indicator\":\"TG2-01\",\"group\":\"PHUONG\",\"unit\":\"38\",\"year\":2026,\"text\":\"1\"}"),
                422,
                "/targets/0/unit unitOrGroup");
    }

    /** The document's page is the place where what it once set is still to be seen. */
    @Test
    void whatWasSupersededIsStillTold() {
        defined("TG3-01", higher("name", "Chỉ tiêu bị thay"));
        recorded("7201/QĐ-UBND", "date", "2026-01-05");
        recorded("7202/QĐ-UBND", "date", "2026-06-05");
        given(target("TG3-01", "38", 2026, "≥ 4711", "decision", "7201/QĐ-UBND"));
        given(target("TG3-01", "38", 2026, "≥ 4712", "decision", "qd 7202/qd - ubnd"));
        assertThat(inForce("TG3-01")).containsExactly("2026 38 GREATER_OR_EQUAL 4712");
        assertThat(keeper.get("targets?indicator=TG3-01").column("decision")).containsExactly("7202/QĐ-UBND");
        String trail =
                Workshop.as("thanhtra").get("audit?subject=targets&size=500").body();
        assertThat(trail).contains("4711", "4712");
    }

    @Test
    void whoWasSlowerIsToldAndOverwritesNothing() {
        defined("TG4-01", higher());
        given(target("TG4-01", "38", 2026, "80"));
        given(target("TG4-01", "38", 2026, "85", "seen", "≥ 80"));
        Answer refused = set(target("TG4-01", "38", 2026, "90", "seen", "≥ 80"));
        assertRefused(refused, 422, "/targets/0/value changedMeanwhile");
        assertThat(refused.words()).contains("≥ 85");
        assertRefused(set(target("TG4-01", "38", 2026, "90", "seen", "")), 422, "/targets/0/value changedMeanwhile");
        assertThat(inForce("TG4-01")).containsExactly("2026 38 GREATER_OR_EQUAL 85");
        given(target("TG4-01", "38", 2027, "90", "seen", ""));
    }

    @Test
    void anEmptyTextWithdraws() {
        defined("TG5-01", higher());
        given(target("TG5-01", "38", 2026, "80"), target("TG5-01", "38", 2027, "90"));
        given(target("TG5-01", "38", 2026, ""));
        assertThat(inForce("TG5-01")).containsExactly("2027 38 GREATER_OR_EQUAL 90");
        given("{\"indicator\":\"TG5-01\",\"unit\":\"38\",\"year\":2027,\"value\":null}");
        assertThat(inForce("TG5-01")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2022, 94", "2023, 226", "2024, 359", "2025, 477"})
    void theStepsOfDecision969AddUp(int year, String accumulated) {
        assertThat(Caller.agency()
                        .get("targets?indicator=CT969-X&unit=38&year=" + year)
                        .column("accumulated"))
                .containsExactly(accumulated);
    }

    @Test
    void aCumulativePathTellsItsSteps() {
        defined("TG6-01", higher("unit", "xã", "frequency", "YEAR"));
        given(
                target("TG6-01", "38", 2022, "94", "path", "CUMULATIVE"),
                target("TG6-01", "38", 2023, "226", "path", "CUMULATIVE"),
                target("TG6-01", "38", 2024, "359", "path", "CUMULATIVE"),
                target("TG6-01", "38", 2025, "477", "path", "CUMULATIVE"));
        Answer path = keeper.get("targets?indicator=TG6-01");
        assertThat(path.column("inYear")).containsExactly("94", "132", "133", "118");
        assertThat(path.column("accumulated")).containsExactly("94", "226", "359", "477");
        assertThat(keeper.get("targets?indicator=TG6-01&year=2024").column("inYear"))
                .containsExactly("133");
    }

    @Test
    void partsThatAreNotTheWholeAreFound() {
        defined("TG7-01", higher());
        List<String> districts =
                keeper.get("units?level=DISTRICT&asOf=2024-12-31&size=500").column("code");
        given(target("TG7-01", "38", 2024, "100"), target("TG7-01", districts.get(0), 2024, "60"));
        assertThat(findings("TG7-01")).contains("2024 38 ERROR sum.DISTRICT", "2024 null WARNING without.DISTRICT");
        given(target("TG7-01", districts.get(1), 2024, "40"));
        assertThat(findings("TG7-01"))
                .doesNotContain("2024 38 ERROR sum.DISTRICT")
                .contains("2024 null WARNING without.DISTRICT");
        given(
                target("TG7-01", "38", 2026, "3"),
                target("TG7-01", "15061", 2026, "1"),
                target("TG7-01", "14812", 2026, "1"));
        assertThat(findings("TG7-01")).contains("2026 38 ERROR sum.COMMUNE");
    }

    @Test
    void sharesAreNotAddedUp() {
        given(
                target("XHS-04", "38", 2026, "80"),
                target("XHS-04", "15061", 2026, "70"),
                target("XHS-04", "14812", 2026, "60"));
        assertThat(findings("XHS-04")).noneMatch(finding -> finding.contains("sum."));
    }

    @Test
    void yearsLeftOutAreFound() {
        defined("TG8-01", higher());
        given(target("TG8-01", "38", 2026, "1"), target("TG8-01", "38", 2027, "2"));
        assertThat(findings("TG8-01")).noneMatch(finding -> finding.endsWith(" gap"));
        given(target("TG8-01", "38", 2030, "3"));
        assertThat(findings("TG8-01")).contains("2030 38 WARNING gap");
    }

    @Test
    void aCumulativePathThatGoesBackIsFound() {
        defined("TG9-01", higher());
        given(
                target("TG9-01", "38", 2026, "100", "path", "CUMULATIVE"),
                target("TG9-01", "38", 2027, "100", "path", "CUMULATIVE"));
        assertThat(findings("TG9-01")).noneMatch(finding -> finding.endsWith(" backwards"));
        given(target("TG9-01", "38", 2028, "99", "path", "CUMULATIVE"));
        assertThat(findings("TG9-01")).contains("2028 38 ERROR backwards");
        given(target("TG9-01", "38", 2029, "5"));
        assertThat(findings("TG9-01")).contains("2029 38 WARNING paths");
    }

    @Test
    void aTargetOfAnEndedIndicatorIsFound() {
        given(target("DVC-01", "38", 2022, "1"));
        assertThat(findings("DVC-01")).noneMatch(finding -> finding.endsWith(" ended"));
        given(target("DVC-01", "38", 2023, "1"));
        assertThat(findings("DVC-01")).contains("2023 38 ERROR ended");
        given(target("DVC-01", "38", 2023, ""), target("DVC-01", "38", 2022, ""));
    }

    @Test
    void whatNobodyCanReachOrAlreadyHasIsFound() {
        defined("TG10-01", higher("minimum", 0, "maximum", 100));
        given(
                target("TG10-01", "38", 2026, "100"),
                target("TG10-01", "38", 2027, "100,5"),
                target("TG10-01", "38", 2028, "-1"),
                target("TG10-01", "38", 2029, "không quá 50"),
                target("TG10-01", "38", 2030, "50", "baseline", "60"),
                target("TG10-01", "38", 2031, "60", "baseline", "60", "decision", "969/QĐ-UBND"));
        assertThat(findings("TG10-01"))
                .containsExactlyInAnyOrder(
                        "2026 38 WARNING noDecision",
                        "2027 38 ERROR bounds",
                        "2027 38 WARNING noDecision",
                        "2028 38 ERROR bounds",
                        "2028 38 WARNING noDecision",
                        "2029 38 WARNING direction",
                        "2029 38 WARNING noDecision",
                        "2030 38 WARNING baseline",
                        "2030 38 WARNING noDecision");
        assertThat(keeper.get("targets/review?year=2027&size=500").rows())
                .allSatisfy(row -> assertThat(Answer.text(row, "year")).isEqualTo("2027"))
                .allSatisfy(row ->
                        assertThat(Answer.text(row, "message")).isNotBlank().doesNotContain("kpi."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"year\":1999,\"text\":\"1\"                              | /targets/0/year notWithin",
                "\"text\":\"1\"                                            | /targets/0/year required",
                "\"year\":2026,\"value\":\"1,5\"                           | /targets/0/value notDecimal",
                "\"year\":2026,\"value\":1e30                              | /targets/0/value tooLarge",
                "\"year\":2026,\"value\":1,\"qualifier\":\"ABOUT\"         | /targets/0/qualifier unknownConstant",
                "\"year\":2026,\"value\":1,\"decision\":\"9999/QĐ-UBND\"   | /targets/0/decision unknown",
            })
    void whatIsWrongIsToldAtItsField(String fields, String error) {
        assertRefused(set("{\"indicator\":\"DVC-07\",\"unit\":\"38\"," + fields + "}"), 422, error);
    }

    /** Six places are kept; a seventh is not dropped without a word. */
    @Test
    void whatIsSetIsWhatIsKept() {
        defined("TG13-01", higher());
        given(target("TG13-01", "38", 2026, "0,123456"));
        assertThat(inForce("TG13-01")).containsExactly("2026 38 GREATER_OR_EQUAL 0.123456");
        assertRefused(set(target("TG13-01", "38", 2027, "0,1234567")), 422);
    }

    @Test
    void aDecisionOfSeveralYearsIsNamedWithItsDay() {
        recorded("7203/QĐ-UBND", "date", "2025-01-05");
        recorded("7203/QĐ-UBND", "date", "2026-01-05");
        defined("TG11-01", higher());
        assertRefused(
                set(target("TG11-01", "38", 2026, "1", "decision", "7203/QĐ-UBND")),
                422,
                "/targets/0/decision ambiguous");
        given(target("TG11-01", "38", 2026, "1", "decision", "7203/QĐ-UBND ngày 5/1/2026"));
        String reference =
                keeper.get("targets?indicator=TG11-01").column("decision").get(0);
        assertThat(keeper.get("decisions/" + encoded(reference)).text("date")).isEqualTo("2026-01-05");
    }

    @Test
    void aListIsTakenWholeOrNotAtAll() {
        defined("TG12-01", higher());
        String header = "indicator,unit,year,value,qualifier,path,decision\n";
        assertRefused(
                keeper.upload(
                        "targets:import", header + "TG12-01,38,2026,1,,,\nTG12-01,38,2027,x,,,\nNOPE-1,38,2027,1,,,\n"),
                422,
                "/3/value notANumber",
                "/4/indicator unknown");
        assertThat(inForce("TG12-01")).isEmpty();
        Answer taken = keeper.upload("targets:import", header + "TG12-01,38,2026,1.5,GREATER_THAN,,969/qd-ubnd\n");
        assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
        assertThat(inForce("TG12-01")).containsExactly("2026 38 GREATER_THAN 1.5");
    }
}
