package vn.chitieuso.tests.api;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Data windows of both schemes and the deadlines that follow from them. */
class PeriodsAndDeadlinesIT {

    private final Caller caller = Caller.as("lanhdao");

    @ParameterizedTest
    @CsvSource({
        "202207, MONTH, 2022-06-15, 2022-07-14",
        "202201, MONTH, 2021-12-15, 2022-01-14",
        "2022Q3, QUARTER, 2022-06-15, 2022-09-14",
        "2022H1, HALF, 2021-12-15, 2022-06-14",
        "2022H2, HALF, 2022-06-15, 2022-12-14",
        "2022N9, NINE_MONTHS, 2021-12-15, 2022-09-14",
        "2022, YEAR, 2021-12-15, 2022-12-14",
    })
    void decree09ClosesOnTheFourteenth(String code, String type, String from, String to) {
        for (String query : List.of("", "?scheme=ND09")) {
            Answer period = caller.get("periods/" + code + query);
            assertThat(period.text("type")).isEqualTo(type);
            assertThat(period.text("dataFrom")).isEqualTo(from);
            assertThat(period.text("dataTo")).isEqualTo(to);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "202207, 2022-07-01, 2022-07-31",
        "202402, 2024-02-01, 2024-02-29",
        "2022Q1, 2022-01-01, 2022-03-31",
        "2022H1, 2022-01-01, 2022-06-30",
        "2022N9, 2022-01-01, 2022-09-30",
        "2022, 2022-01-01, 2022-12-31",
    })
    void theCalendarClosesWithTheMonth(String code, String from, String to) {
        Answer period = caller.get("periods/" + code + "?scheme=CALENDAR");
        assertThat(period.text("dataFrom")).isEqualTo(from);
        assertThat(period.text("dataTo")).isEqualTo(to);
    }

    @Test
    void aYearHasTwentyPeriods() {
        Answer year = caller.get("periods?year=2022&size=500");
        assertThat(year.column("code")).hasSize(20).contains("202201", "202212", "2022Q4", "2022H2", "2022N9", "2022");
        assertThat(caller.get("periods?year=2022&type=MONTH").column("code")).hasSize(12);
        assertThat(caller.get("periods?type=HALF").column("code")).containsExactly("2026H1", "2026H2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022H3", "202213", "202200", "2022Q5", "2022N1", "2022h1", "22", "abc", "1999", "2101", "2022-07"
            })
    void aWrongPeriodCodeIsRefusedWithTheRightOnes(String code) {
        for (String path : List.of(
                "periods/" + code,
                "reports?period=" + code,
                "values?period=" + code,
                "rollup?indicator=VB-03&unit=38&period=" + code,
                "deadlines?regime=CDS-THANG&unit=VPUBND&period=" + code,
                "reports/CDS-THANG/" + code + "/VPUBND")) {
            Answer answer = caller.get(path);
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.text("detail")).contains(code, "2022H1", "2022N9");
        }
    }

    @Test
    void unknownSchemesTypesAndYearsAreRefused() {
        assertThat(caller.get("periods/2022?scheme=LUNAR").status()).isEqualTo(404);
        assertThat(caller.get("periods?type=WEEK").status()).isEqualTo(400);
        assertThat(caller.get("periods?year=1999").status()).isEqualTo(400);
        assertThat(caller.get("periods?year=2101").status()).isEqualTo(400);
        assertThat(caller.get("periods?year=abc").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "CDS-6THANG, 2022H1, 38, 2022-06-16", // closes on Tuesday
        "CDS-THANG, 202611, 14797, 2026-11-17", // closes on Saturday
        "CDS-THANG, 202612, VPUBND, 2026-12-16",
        "CDS-THANG, 202201, VPUBND, 2022-01-18", // closes on Friday
        "CDS-THANG, 202302, VPUBND, 2023-02-16",
        "CDS-THANG, 202402, VPUBND, 2024-02-16", // closes on the last day of Tết
        "CDS-THANG, 202602, VPUBND, 2026-02-24", // closes two days before Tết
        "CDS-THANG, 202604, VPUBND, 2026-04-16",
        "CDS-THANG, 202605, VPUBND, 2026-05-18",
    })
    void aReportIsDueTwoWorkingDaysAfterDataClose(String regime, String period, String unit, String day) {
        Answer deadline = caller.get("deadlines?regime=" + regime + "&period=" + period + "&unit=" + unit);
        assertThat(deadline.text("due")).isEqualTo(day + "T17:00:00+07:00");
        assertThat(deadline.text("extendedTo")).isNull();
        assertThat(deadline.text("reason")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"vi, ngày làm việc", "en, working day"})
    void aDeadlineSaysHowItWasCounted(String language, String words) {
        Answer due =
                Caller.agency().get("deadlines?regime=CDS-THANG&period=202611&unit=14797", "Accept-Language", language);
        assertThat(due.text("explanation")).contains("14/11/2026", words);
        assertThat(due.json().get("locked").getAsBoolean()).isFalse();
    }

    @Test
    void aDeadlineIsAskedForInFull() {
        assertThat(caller.get("deadlines?period=202611&unit=14797").status()).isEqualTo(400);
        assertThat(caller.get("deadlines?regime=CDS-THANG&unit=14797").status()).isEqualTo(400);
        assertThat(caller.get("deadlines?regime=CDS-THANG&period=202611").status())
                .isEqualTo(400);
        assertThat(caller.get("deadlines?regime=NOPE&period=202611&unit=14797").status())
                .isEqualTo(404);
        assertThat(caller.get("deadlines?regime=CDS-THANG&period=202611&unit=99999")
                        .status())
                .isEqualTo(404);
        assertThat(caller.get("deadlines?regime=CDS-THANG&period=2022H1&unit=38")
                        .status())
                .isEqualTo(404);
        assertThat(caller.get("deadlines?regime=CDS-THANG&period=202611&unit=38")
                        .status())
                .isEqualTo(404);
    }
}
