package vn.chitieuso.admin.calendar;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Data windows, against the table in the domain's facts. */
class PeriodSchemeTest {

    private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);
    private static final PeriodScheme DECREE_09 = scheme("ND09", 14);
    private static final PeriodScheme CALENDAR = scheme("CALENDAR", 31);

    private static PeriodScheme scheme(String code, int closingDay) {
        return new PeriodScheme(1, code, List.of(new PeriodScheme.Rule(ALWAYS, closingDay)));
    }

    @ParameterizedTest
    @CsvSource({
        "202207, 2022-06-15, 2022-07-14",
        "202201, 2021-12-15, 2022-01-14",
        "202203, 2022-02-15, 2022-03-14",
        "2022Q1, 2021-12-15, 2022-03-14",
        "2022Q3, 2022-06-15, 2022-09-14",
        "2022H1, 2021-12-15, 2022-06-14",
        "2022H2, 2022-06-15, 2022-12-14",
        "2022N9, 2021-12-15, 2022-09-14",
        "2022, 2021-12-15, 2022-12-14",
    })
    void decree09ClosesOnTheFourteenth(String code, LocalDate from, LocalDate to) {
        Period period = DECREE_09.window(0, PeriodCode.parse(code));
        assertThat(period.dataFrom()).isEqualTo(from);
        assertThat(period.dataTo()).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "202207, 2022-07-01, 2022-07-31",
        "202202, 2022-02-01, 2022-02-28",
        "202402, 2024-02-01, 2024-02-29",
        "202403, 2024-03-01, 2024-03-31",
        "2022Q1, 2022-01-01, 2022-03-31",
        "2022H1, 2022-01-01, 2022-06-30",
        "2022N9, 2022-01-01, 2022-09-30",
        "2022, 2022-01-01, 2022-12-31",
    })
    void theCalendarClosesWithTheMonth(String code, LocalDate from, LocalDate to) {
        Period period = CALENDAR.window(0, PeriodCode.parse(code));
        assertThat(period.dataFrom()).isEqualTo(from);
        assertThat(period.dataTo()).isEqualTo(to);
    }

    @ParameterizedTest
    @EnumSource(
            value = PeriodType.class,
            names = {"MONTH", "QUARTER", "HALF", "YEAR"})
    void everyDayFallsIntoExactlyOneWindowOfAType(PeriodType type) {
        for (PeriodScheme scheme : List.of(DECREE_09, CALENDAR, scheme("ODD", 29))) {
            PeriodCode code = new PeriodCode(type, 2001, 1);
            while (code.year() < 2099) {
                assertThat(scheme.window(0, code.next()).dataFrom())
                        .isEqualTo(scheme.window(0, code).dataTo().plusDays(1));
                code = code.next();
            }
        }
    }

    @Test
    void aHalfHoldsItsSixMonths() {
        for (int year = 2001; year < 2099; year++) {
            Period half = DECREE_09.window(0, new PeriodCode(PeriodType.HALF, year, 1));
            assertThat(half.dataFrom())
                    .isEqualTo(DECREE_09
                            .window(0, new PeriodCode(PeriodType.MONTH, year, 1))
                            .dataFrom());
            assertThat(half.dataTo())
                    .isEqualTo(DECREE_09
                            .window(0, new PeriodCode(PeriodType.MONTH, year, 6))
                            .dataTo());
        }
    }

    @Test
    void aNewClosingDayMakesOneLongerWindowAndNoGap() {
        PeriodScheme changed = new PeriodScheme(
                1,
                "ND09",
                List.of(new PeriodScheme.Rule(ALWAYS, 14), new PeriodScheme.Rule(LocalDate.of(2027, 1, 1), 20)));
        assertThat(changed.window(0, PeriodCode.parse("202612")).dataTo()).isEqualTo(LocalDate.of(2026, 12, 14));
        assertThat(changed.window(0, PeriodCode.parse("202701")).dataFrom()).isEqualTo(LocalDate.of(2026, 12, 15));
        assertThat(changed.window(0, PeriodCode.parse("202701")).dataTo()).isEqualTo(LocalDate.of(2027, 1, 20));
        assertThat(changed.window(0, PeriodCode.parse("202702")).dataFrom()).isEqualTo(LocalDate.of(2027, 1, 21));
    }
}
