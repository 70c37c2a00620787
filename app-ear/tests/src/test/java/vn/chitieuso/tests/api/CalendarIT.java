package vn.chitieuso.tests.api;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A year of deadlines, more time, working days and locks. Each test takes a period or year of its own. */
class CalendarIT {

    private static final String REASON = "Mất điện diện rộng";
    private static final String DAYS = "date,kind,name,verification,remark\n";

    private final Caller agency = Workshop.as("cqtt");

    private static String extension(String period, String unit, String level, String to) {
        return Json.of(
                "regime",
                ReportDesk.REGIME,
                "period",
                period,
                "unit",
                unit,
                "level",
                level,
                "to",
                to,
                "reason",
                REASON);
    }

    private static String lock(String period) {
        return Json.of("regime", ReportDesk.REGIME, "period", period, "reason", "Chốt số liệu");
    }

    private Answer deadline(String period, String unit) {
        return agency.get("deadlines?regime=" + ReportDesk.REGIME + "&period=" + period + "&unit=" + unit);
    }

    private long extended(String period, String unit, String level, String to) {
        Answer answer = agency.post("extensions", extension(period, unit, level, to));
        if (answer.status() != 201) {
            throw new IllegalStateException("no more time: " + answer);
        }
        return answer.json().get("id").getAsLong();
    }

    private static void assertRefused(Answer answer, String error) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.errors()).as(answer.toString()).contains(error);
    }

    @Test
    void aYearListsEveryPeriodOfEveryRegimeAsItFallsDue() {
        List<JsonObject> year = agency.get("deadlines/2027?size=500").rows();
        assertThat(year)
                .filteredOn(line -> ReportDesk.REGIME.equals(Answer.text(line, "regime")))
                .filteredOn(line -> "COMMUNE".equals(Answer.text(line, "level")))
                .hasSize(12);
        assertThat(year).extracting(line -> Answer.text(line, "due")).isSorted();
        assertThat(agency.csv("deadlines/2027").body()).startsWith("regime,period,level,");
        assertThat(agency.get("deadlines/1999").status()).isEqualTo(400);
    }

    @Test
    void aUnitIsGivenTimeBeforeItsDeadline() {
        extended("202701", "15286", null, "2027-02-10T17:00:00");
        Answer due = deadline("202701", "15286");
        assertThat(due.text("extendedTo")).isEqualTo("2027-02-10T17:00:00+07:00");
        assertThat(due.text("reason")).isEqualTo(REASON);
        assertThat(due.text("due")).startsWith("2027-01-18");
        assertThat(deadline("202701", "15298").text("extendedTo")).isNull();
    }

    @Test
    void aLevelIsGivenTime() {
        extended("202702", null, "COMMUNE", "2027-03-31T12:00:00+07:00");
        assertThat(deadline("202702", "15286").text("extendedTo")).isEqualTo("2027-03-31T12:00:00+07:00");
        assertThat(deadline("202702", "SNV").text("extendedTo")).isNull();
        assertThat(agency.get("deadlines/2027?size=500").rows())
                .filteredOn(line -> "202702".equals(Answer.text(line, "period")))
                .filteredOn(line -> "COMMUNE".equals(Answer.text(line, "level")))
                .filteredOn(line -> ReportDesk.REGIME.equals(Answer.text(line, "regime")))
                .singleElement()
                .satisfies(line -> {
                    assertThat(Answer.text(line, "extendedTo")).startsWith("2027-03-31T12:00");
                    assertThat(Answer.text(line, "reason")).isEqualTo(REASON);
                });
    }

    @Test
    void allAreGivenTimeAndTheLongestCounts() {
        extended("202703", null, null, "2027-04-01T17:00:00");
        extended("202703", "15286", null, "2027-04-15T17:00:00");
        assertThat(deadline("202703", "SNV").text("extendedTo")).startsWith("2027-04-01");
        assertThat(deadline("202703", "15298").text("extendedTo")).startsWith("2027-04-01");
        assertThat(deadline("202703", "15286").text("extendedTo")).startsWith("2027-04-15");
        assertThat(agency.get("extensions?regime=CDS-THANG&period=202703").column("reason"))
                .containsExactly(REASON, REASON);
    }

    @Test
    void timeGivenAfterTheDeadlineTakesTheLatenessAway() {
        String path = "reports/CDS-THANG/202601/15286";
        Caller officer = Workshop.as("cb.15286");
        officer.patch(path, """
                {"values":[
                    {"indicator":"VB-03","value":600},{"indicator":"VB-04","value":400},{"indicator":"VB-06a","value":399},
                    {"indicator":"TTHC-01","value":100},{"indicator":"TTHC-04","value":80},
                    {"indicator":"TTHC-02","value":95},{"indicator":"TTHC-03","value":5}],
                 "narratives":{"ket-qua":"Kết quả trong kỳ."}}""");
        assertThat(officer.post(path + "/submit-for-approval", "").status()).isEqualTo(200);
        assertThat(Workshop.as("ld.15286").post(path + "/submit", "").status()).isEqualTo(200);
        assertThat(late("202601", "15286")).isTrue();
        long id = extended("202601", "15286", null, "2026-12-31T17:00:00");
        assertThat(late("202601", "15286")).isFalse();
        assertThat(agency.delete("extensions/" + id).status()).isEqualTo(204);
        assertThat(late("202601", "15286")).isTrue();
    }

    private boolean late(String period, String unit) {
        return agency.get("reports?regime=CDS-THANG&period=" + period + "&unit=" + unit)
                .rows()
                .get(0)
                .get("late")
                .getAsBoolean();
    }

    @Test
    void withdrawnTimeIsGone() {
        long id = extended("202704", "15286", null, "2027-05-31T17:00:00");
        assertThat(agency.delete("extensions/" + id).status()).isEqualTo(204);
        assertThat(deadline("202704", "15286").text("extendedTo")).isNull();
        assertThat(agency.get("extensions?period=202704").total()).isZero();
        assertThat(agency.delete("extensions/" + id).status()).as("once more").isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "202705, 2027-05-18T17:00:00, /to extensionTooShort", // the deadline itself
        "202705, 2027-05-01T17:00:00, /to extensionTooShort",
        "202705, ngày mai, /to badMoment",
        "202705, , /to required",
    })
    void moreTimeIsMore(String period, String to, String error) {
        assertRefused(agency.post("extensions", extension(period, "15286", null, to)), error);
        assertThat(deadline(period, "15286").text("extendedTo")).isNull();
    }

    @Test
    void moreTimeIsForWhatIsReportedByWhomItConcerns() {
        assertThat(agency.post("extensions", extension("202705", "99999", null, "2027-12-31T17:00:00"))
                        .status())
                .isEqualTo(404);
        assertThat(agency.post("extensions", extension("2027X", null, null, "2027-12-31T17:00:00"))
                        .status())
                .isEqualTo(400);
        assertThat(agency.post("extensions", extension("202705", null, "PROVINCE", "2027-12-31T17:00:00"))
                        .status())
                .as("the province does not report monthly")
                .isEqualTo(422);
        String unknown = Json.of("regime", "NOPE", "period", "202705", "to", "2027-12-31T17:00:00", "reason", "x");
        assertThat(agency.post("extensions", unknown).status()).isEqualTo(404);
        assertRefused(agency.post("extensions", "{}"), "/regime required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lanhdao", "taichinh", "thanhtra", "cb.15286", "ld.15286"})
    void othersSeeTheYearAndChangeNothing(String account) {
        Caller caller = Workshop.as(account);
        assertThat(caller.get("deadlines/2027").status()).isEqualTo(200);
        assertThat(caller.post("extensions", extension("202705", "15286", null, "2027-12-31T17:00:00"))
                        .status())
                .isEqualTo(403);
        assertThat(caller.delete("extensions/1").status()).isEqualTo(403);
        assertThat(caller.upload("working-days:import", DAYS).status()).isEqualTo(403);
        assertThat(caller.post("period-locks", lock("202705")).status()).isEqualTo(403);
    }

    @Test
    void theAgencyClosesPeriodsAndTheAdministratorDoesNot() {
        assertThat(Workshop.administrator().post("period-locks", lock("202706")).status())
                .isEqualTo(403);
        assertThat(agency.post("period-locks", lock("202706")).status()).isEqualTo(201);
        assertThat(agency.post("period-locks", lock("202706")).status()).isEqualTo(409);
        assertThat(Workshop.administrator()
                        .post("period-locks/reopen", lock("202706"))
                        .status())
                .isEqualTo(403);
        assertThat(agency.get("deadlines/2027?size=500").rows())
                .filteredOn(line -> "202706".equals(Answer.text(line, "period")))
                .filteredOn(line -> ReportDesk.REGIME.equals(Answer.text(line, "regime")))
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(line.get("locked").getAsBoolean()).isTrue());
        assertThat(agency.post("period-locks/reopen", lock("202706")).status()).isEqualTo(200);
        assertThat(agency.post("period-locks/reopen", lock("202706")).status()).isEqualTo(409);
    }

    private Answer take(String query, String... lines) {
        return Workshop.administrator().upload("working-days:import" + query, DAYS + String.join("\n", lines) + "\n");
    }

    private List<String> days(int year) {
        return agency.get("working-days?size=500&year=" + year).column("day");
    }

    @Test
    void aDryRunOfAYearChangesNoDay() {
        Answer told = take("?dryRun=true", "2031-01-01,HOLIDAY,Tết Dương lịch,VERIFIED,");
        assertThat(told.status()).as(told.toString()).isEqualTo(200);
        assertThat(told.json().get("created").getAsInt()).isEqualTo(1);
        assertThat(days(2031)).isEmpty();
    }

    @Test
    void aYearIsReplacedByItsList() {
        assertThat(take(
                                "",
                                "2032-01-01,HOLIDAY,Tết Dương lịch,VERIFIED,",
                                "2032-04-30,HOLIDAY,Ngày Chiến thắng,VERIFIED,")
                        .json()
                        .get("created")
                        .getAsInt())
                .isEqualTo(2);
        Answer again =
                take("", "2032-01-01,HOLIDAY,Tết Dương lịch,VERIFIED,", "2032-09-02,HOLIDAY,Quốc khánh,VERIFIED,");
        assertThat(again.json().get("created").getAsInt()).isEqualTo(1);
        assertThat(again.json().get("unchanged").getAsInt()).isEqualTo(1);
        assertThat(days(2032)).containsExactly("2032-01-01", "2032-09-02");
    }

    @Test
    void aDayOffMovesTheDeadlines() {
        String before = deadline("202811", "15286").text("due");
        assertThat(before).startsWith("2028-11-16");
        assertThat(take("", "2028-11-16,HOLIDAY,Ngày nghỉ thử,UNVERIFIED,").status())
                .isEqualTo(200);
        assertThat(deadline("202811", "15286").text("due")).startsWith("2028-11-17");
    }

    @ParameterizedTest
    @CsvSource({
        "'2033-01-03,SWAP_OFF,Nghỉ bù,VERIFIED,', /2/date swapWithoutMakeUp",
        "'2033-01-08,MAKE_UP_WORKDAY,Làm bù,VERIFIED,', /2/date makeUpWithoutSwap",
        "'2033-01-08,SWAP_OFF,Nghỉ bù,VERIFIED,', /2/date swapOnWeekend",
        "'2033-01-03,MAKE_UP_WORKDAY,Làm bù,VERIFIED,', /2/date makeUpOnWeekday",
        "'2033-02-30,HOLIDAY,Không có ngày này,VERIFIED,', /2/date notADate",
        "'2033-01-03,FEAST,Lễ,VERIFIED,', /2/kind unknownConstant",
        "',HOLIDAY,Lễ,VERIFIED,', /2/date required",
        "'2033-01-03,HOLIDAY,,VERIFIED,', /2/name required",
    })
    void aListOfDaysIsRefusedWhereItIsWrong(String line, String error) {
        for (String query : List.of("", "?dryRun=true")) {
            assertRefused(take(query, line), error);
        }
        assertThat(days(2033)).isEmpty();
    }

    @Test
    void aDayStandsInTheListOnce() {
        assertRefused(
                take("", "2034-01-02,HOLIDAY,Tết Dương lịch,VERIFIED,", "2034-01-02,HOLIDAY,Lễ khác,VERIFIED,"),
                "/3/date dayTwice");
        assertThat(days(2034)).isEmpty();
    }

    @Test
    void anExchangeHasBothItsSides() {
        Answer taken = take("", "2035-01-02,SWAP_OFF,Nghỉ bù,VERIFIED,", "2035-01-06,MAKE_UP_WORKDAY,Làm bù,VERIFIED,");
        assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
        assertThat(days(2035)).containsExactly("2035-01-02", "2035-01-06");
    }
}
