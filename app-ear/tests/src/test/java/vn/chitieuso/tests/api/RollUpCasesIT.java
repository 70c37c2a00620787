package vn.chitieuso.tests.api;

import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Sums that were computed by hand beforehand, of everything that makes adding up hard. */
class RollUpCasesIT {

    @BeforeAll
    static void prepared() {
        SumDesk.prepare();
    }

    private static List<JsonObject> rows(String query) {
        Answer answer = SumDesk.agency().get("rollup?" + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.rows();
    }

    private static JsonObject row(String unit, String period, String indicator, String include) {
        return rows("unit=%s&period=%s&indicator=%s&include=%s".formatted(unit, period, indicator, include))
                .get(0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a month is missing, TC01, 2020Q2, TKT-01, SUBMITTED, 40, EQUAL, 2, 3",
        "a unit ended within the quarter, TCA, 2020Q2, TKT-01, SUBMITTED, 133, EQUAL, 13, 20",
        "what was split stays out of its parts, TC41, 2020N9, TKT-01, SUBMITTED, 4, EQUAL, 1, 3",
        "one trên makes the sum trên, TCB, 2020Q2, TKT-01, SUBMITTED, 770, GREATER_THAN, 7, 24",
        "nothing is divided by zero, TC08, 202004, TKT-04, SUBMITTED, , EQUAL, 1, 1",
        "a late correction counts, TC09, 202004, TKT-01, SUBMITTED, 60, EQUAL, 1, 1",
        "a unit moved: its first district, TCA, 2020N9, TKT-01, SUBMITTED, 148, EQUAL, 16, 56",
        "a unit moved: its second district, TCB, 2020N9, TKT-01, SUBMITTED, 785, GREATER_THAN, 10, 75",
        "a denominator without a numerator stays out, TCB, 202004, TKT-04, SUBMITTED, 61.111111, EQUAL, 3, 8",
        "but is in the sum of denominators, TCB, 202004, TKT-02, SUBMITTED, 2080, EQUAL, 4, 8",
        "a stock before a merger, TCA, 2020Q2, TKT-03, SUBMITTED, 150, EQUAL, 2, 6",
        "a stock after a merger, TCA, 2020Q3, TKT-03, SUBMITTED, 160, EQUAL, 0, 5",
        "a quarter of its own beats its months, TC11, 2020Q2, TKT-01, SUBMITTED, 10, EQUAL, 3, 3",
        "a returned report does not count, TC12, 202004, TKT-01, SUBMITTED, , EQUAL, 0, 1",
        "what was reported counts when sent, TC13, 202004, TKT-01, SUBMITTED, 600, EQUAL, 1, 1",
        "what was verified counts when accepted, TC13, 202004, TKT-01, ACCEPTED, 590, EQUAL, 1, 1",
        "only what was accepted of a district, TCB, 2020Q2, TKT-01, ACCEPTED, 590, EQUAL, 1, 24",
        "a ratio of what was accepted, TCB, 2020Q2, TKT-04, ACCEPTED, 59, EQUAL, 1, 24",
    })
    void isAsComputedByHand(
            String why,
            String unit,
            String period,
            String indicator,
            String include,
            BigDecimal value,
            String qualifier,
            long reported,
            long expected) {
        JsonObject row = row(unit, period, indicator, include);
        String told = Answer.text(row, "value");
        assertThat(told == null ? null : new BigDecimal(told)).as(why).isEqualTo(value);
        assertThat(Answer.text(row, "qualifier")).isEqualTo(qualifier);
        assertThat(row.get("reported").getAsLong()).isEqualTo(reported);
        assertThat(row.get("expected").getAsLong()).isEqualTo(expected);
        assertThat(row.get("missing").getAsLong()).isEqualTo(expected - reported);
    }

    @Test
    void whoGaveOneSideOfARatioAloneIsToldToBeLeftOut() {
        JsonObject ratio = row("TCB", "202004", "TKT-04", "SUBMITTED");
        assertThat(Answer.text(ratio, "numerator")).isEqualTo("660");
        assertThat(Answer.text(ratio, "denominator")).isEqualTo("1080");
        assertThat(ratio.get("leftOut").getAsLong()).isEqualTo(3);
        assertThat(parts("TCB", "202004", "TKT-04"))
                .contains(
                        "TC07 202004 TKT-01 100 false",
                        "TC08 202004 TKT-02 0 true",
                        "TC10 202004 TKT-02 1000 false",
                        "TC13 202004 TKT-01 600 true");
    }

    private static List<String> parts(String unit, String period, String indicator) {
        return SumDesk.agency()
                .get("rollup/parts?size=500&unit=%s&period=%s&indicator=%s".formatted(unit, period, indicator))
                .rows()
                .stream()
                .map(row -> "%s %s %s %s %s"
                        .formatted(
                                Answer.text(row, "unit"),
                                Answer.text(row, "period"),
                                Answer.text(row, "indicator"),
                                Answer.text(row, "value"),
                                Answer.text(row, "counted")))
                .toList();
    }

    @Test
    void aSumOpensIntoTheFiguresThatAreInIt() {
        assertThat(parts("TC11", "2020Q2", "TKT-01")).containsExactly("TC11 2020Q2 TKT-01 10 true");
        assertThat(parts("TC01", "2020Q2", "TKT-01"))
                .containsExactly("TC01 202004 TKT-01 10 true", "TC01 202006 TKT-01 30 true");
        assertThat(
                        SumDesk.agency()
                                .get("rollup/parts?size=500&unit=TCA&period=2020N9&indicator=TKT-01")
                                .column("value")
                                .stream()
                                .mapToInt(Integer::parseInt)
                                .sum())
                .isEqualTo(148);
        JsonObject part = SumDesk.agency()
                .get("rollup/parts?unit=TCA&period=2020N9&indicator=TKT-01&size=1&page=1")
                .rows()
                .get(0);
        assertThat(Answer.text(part, "regime")).isEqualTo("TC-THANG");
        assertThat(Answer.text(part, "source")).isEqualTo("IMPORTED");
        assertThat(Answer.text(part, "updatedBy")).isEqualTo("cqtt");
    }

    @Test
    void whatIsMissingIsToldByUnitAndMonth() {
        assertThat(SumDesk.agency()
                        .csv("rollup/missing?unit=TCA&period=2020Q2&indicator=TKT-01")
                        .body()
                        .lines())
                .containsExactlyInAnyOrder(
                        "unit,unitName,level,indicator,period",
                        "TCA,Đơn vị TCA,DISTRICT,TKT-01,202005",
                        "TCA,Đơn vị TCA,DISTRICT,TKT-01,202006",
                        "TC01,Đơn vị TC01,COMMUNE,TKT-01,202005",
                        "TC05,Đơn vị TC05,COMMUNE,TKT-01,202004",
                        "TC05,Đơn vị TC05,COMMUNE,TKT-01,202005",
                        "TC06,Đơn vị TC06,COMMUNE,TKT-01,202004",
                        "TC06,Đơn vị TC06,COMMUNE,TKT-01,202005");
        Answer second = SumDesk.agency().get("rollup/missing?unit=TCA&period=2020Q2&indicator=TKT-01&size=3&page=2");
        assertThat(second.total()).isEqualTo(7);
        assertThat(second.rows()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2020Q2, TKT-01", "2020N9, TKT-01", "202004, TKT-02", "2020Q3, TKT-03", "2020, TKT-01"})
    void everyPartitionOfTheUnitsHasTheSameSum(String period, String indicator) {
        String query = "&period=" + period + "&indicator=" + indicator;
        BigDecimal province = sum(rows("unit=38" + query));
        assertThat(sum(rows("unit=38&by=DISTRICT" + query))).isEqualByComparingTo(province);
        BigDecimal figures = SumDesk.agency().get("rollup/parts?size=500&unit=38" + query).column("value").stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(figures).isEqualByComparingTo(province);
        assertThat(province).isPositive();
    }

    private static BigDecimal sum(List<JsonObject> rows) {
        return rows.stream()
                .map(row -> Answer.text(row, "value"))
                .filter(Objects::nonNull)
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void aUnitThatSaysZeroChangesNoSum() {
        SumDesk.send("TC09,202010,TKT-01,5,\n");
        JsonObject before = row("TCB", "202010", "TKT-01", "SUBMITTED");
        SumDesk.send("TC07,202010,TKT-01,0,\n");
        JsonObject after = row("TCB", "202010", "TKT-01", "SUBMITTED");
        assertThat(Answer.text(before, "value")).isEqualTo("5");
        assertThat(Answer.text(after, "value")).isEqualTo("5");
        assertThat(after.get("reported").getAsLong())
                .isEqualTo(before.get("reported").getAsLong() + 1);
    }

    private static List<String> series(String unit, String indicator) {
        Answer answer = SumDesk.agency()
                .get("series?asOf=2020-09-30&from=202006&to=202007&unit=%s&indicator=%s".formatted(unit, indicator));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.rows().stream()
                .map(row -> "%s %s %s"
                        .formatted(Answer.text(row, "period"), Answer.text(row, "value"), Answer.text(row, "mark")))
                .toList();
    }

    @Test
    void beforeAMergerTheSumOfTheMergedStands() {
        assertThat(series("TC56", "TKT-01")).containsExactly("202006 42 WHOLE", "202007 9 OWN");
        assertThat(series("TC56", "TKT-03")).containsExactly("202006 150 WHOLE", "202007 160 OWN");
    }

    @Test
    void ofASplitUnitCountsWhatSomebodyHasChosen() {
        assertThat(series("TC41", "TKT-01")).containsExactly("202006 6 SHARED", "202007 4 OWN");
        assertThat(series("TC42", "TKT-01")).containsExactly("202006 null BROKEN", "202007 2 OWN");
        assertThat(series("TC03", "TKT-01")).containsExactly("202006 3 OWN", "202007 4 OWN");
    }

    @Test
    void aSeriesIsToldWithTheUnitsTakenOver() {
        JsonObject series = SumDesk.agency()
                .get("series?asOf=2020-09-30&type=QUARTER&from=2020Q2&to=2020Q3&unit=TC41&indicator=TKT-01")
                .json();
        assertThat(series.getAsJsonArray("takenOver")).singleElement().satisfies(taken -> {
            JsonObject unit = taken.getAsJsonObject();
            assertThat(Answer.text(unit, "code")).isEqualTo("TC04");
            assertThat(Answer.text(unit, "effectiveDate")).isEqualTo("2020-07-01");
            assertThat(Answer.text(unit, "share")).isEqualTo("PARTIAL");
            assertThat(Answer.text(unit, "carriedPercent")).isEqualTo("60");
        });
        assertThat(series.getAsJsonArray("items"))
                .extracting(point -> Answer.text(point.getAsJsonObject(), "value"))
                .containsExactly("18", "4");
    }

    @Test
    void aWorkbookHoldsTheSameRows() {
        for (String path : List.of("rollup", "rollup/parts", "rollup/missing")) {
            byte[] book = SumDesk.agency().download(path + "?unit=TCA&period=2020Q2&indicator=TKT-01&format=xlsx");
            assertThat(book).as(path).startsWith('P', 'K');
        }
    }
}
