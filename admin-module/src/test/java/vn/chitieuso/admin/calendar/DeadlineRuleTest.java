package vn.chitieuso.admin.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieuso.admin.orgunit.OrgLevel;

import static org.assertj.core.api.Assertions.assertThat;

/** Deadlines counted by hand around Tết 2022 to 2027, with the days off the government fixed for each year. */
class DeadlineRuleTest {

    private static final LocalTime FIVE = LocalTime.of(17, 0);
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(tet());

    private static Map<LocalDate, WorkingCalendar.Exception> tet() {
        Map<LocalDate, WorkingCalendar.Exception> days = new HashMap<>();
        off(days, "2022-01-31", "2022-02-04");
        off(days, "2023-01-20", "2023-01-26");
        off(days, "2024-02-08", "2024-02-14");
        off(days, "2025-01-27", "2025-01-31");
        off(days, "2026-02-16", "2026-02-20");
        off(days, "2027-02-05", "2027-02-11");
        days.put(LocalDate.of(2026, 1, 1), holiday("Tết Dương lịch"));
        days.put(
                LocalDate.of(2026, 1, 2),
                new WorkingCalendar.Exception(WorkingCalendar.Kind.SWAP_OFF, "Nghỉ hoán đổi"));
        days.put(
                LocalDate.of(2026, 1, 10),
                new WorkingCalendar.Exception(WorkingCalendar.Kind.MAKE_UP_WORKDAY, "Làm bù"));
        return days;
    }

    private static void off(Map<LocalDate, WorkingCalendar.Exception> days, String from, String to) {
        LocalDate.parse(from)
                .datesUntil(LocalDate.parse(to).plusDays(1))
                .forEach(day -> days.put(day, holiday("Tết Nguyên đán (" + day + ")")));
    }

    private static WorkingCalendar.Exception holiday(String name) {
        return new WorkingCalendar.Exception(WorkingCalendar.Kind.HOLIDAY, name);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-01-31, 2, 2022-02-08", // closes within Tết, a weekend follows
        "2022-02-14, 2, 2022-02-16", // after Tết
        "2022-01-28, 1, 2022-02-07", // the last working day before Tết
        "2023-01-14, 2, 2023-01-17", // closes on a Saturday
        "2023-01-14, 5, 2023-01-27", // the fifth day lies behind Tết
        "2024-02-14, 2, 2024-02-16", // closes on the last day of Tết
        "2024-02-07, 1, 2024-02-15", // closes on the eve
        "2025-01-31, 2, 2025-02-04", // Tết runs into a weekend
        "2025-01-14, 9, 2025-02-03", // counted across Tết
        "2026-02-14, 2, 2026-02-24", // weekend, Tết, weekend
        "2025-12-31, 2, 2026-01-06", // New Year and a day off in exchange
        "2026-01-08, 2, 2026-01-10", // the made-up Saturday counts
        "2027-01-31, 5, 2027-02-12", // the longest rest
        "2027-02-14, 2, 2027-02-16", // closes on a Sunday after Tết
    })
    void countsWorkingDaysAfterTheClose(LocalDate close, int days, LocalDate due) {
        assertThat(workingDays(days).dueDay(close, CALENDAR)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-31, 10, 1, 2024-02-15", // the tenth lies within Tết
        "2022-06-14, 20, 0, 2022-06-20", // a Monday
        "2022-06-14, 18, 0, 2022-06-20", // a Saturday moves on
        "2023-01-31, 31, 1, 2023-02-28", // the last of a short month
        "2026-01-31, 16, 1, 2026-02-23", // Tết moves it by a week
    })
    void movesADayOfTheMonthToTheNextWorkingDay(LocalDate close, int day, int monthsLater, LocalDate due) {
        DeadlineRule rule = DeadlineRule.dayOfMonth("X", null, day, monthsLater, FIVE, LocalDate.of(2020, 1, 1), null);
        assertThat(rule.dueDay(close, CALENDAR)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-11-14, 25, 11, 2022-11-25",
        "2022-12-14, 25, 11, 2023-11-27", // the next one, a Saturday
        "2026-01-14, 17, 2, 2026-02-23", // the first day of Tết
    })
    void findsTheNextSuchDate(LocalDate close, int day, int month, LocalDate due) {
        DeadlineRule rule = DeadlineRule.date("X", null, day, month, FIVE, LocalDate.of(2020, 1, 1), null);
        assertThat(rule.dueDay(close, CALENDAR)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-06-14 | 14/6/2022 + 2 ngày làm việc",
                "2022-10-14 | 14/10/2022 + 2 ngày làm việc, bỏ qua T7, CN",
                "2026-02-14 | 14/2/2026 + 2 ngày làm việc, bỏ qua T7, CN, 16/2–20/2 (Tết Nguyên đán)",
            })
    void explainsItself(LocalDate close, String explanation) {
        assertThat(deadline(close, workingDays(2)).explanation(Locale.forLanguageTag("vi")))
                .isEqualTo(explanation);
    }

    @Test
    void goesByTheRuleOfTheLevelBeforeTheRuleForAll() {
        Deadlines deadlines = deadlines(
                LocalDate.of(2022, 6, 14),
                List.of(),
                workingDays(2),
                DeadlineRule.workingDays("X", OrgLevel.COMMUNE, 1, FIVE, LocalDate.of(2020, 1, 1), null));
        assertThat(deadlines.ofLevel(OrgLevel.COMMUNE).orElseThrow().due().toLocalDate())
                .isEqualTo(LocalDate.of(2022, 6, 15));
        assertThat(deadlines.ofLevel(OrgLevel.DISTRICT).orElseThrow().due().toLocalDate())
                .isEqualTo(LocalDate.of(2022, 6, 16));
    }

    @Test
    void takesTheLongestOfTheExtensionsThatAreForTheUnit() {
        LocalDate close = LocalDate.of(2022, 6, 14);
        List<Extension> longestFirst = List.of(
                new Extension(7L, null, close.plusDays(9).atTime(FIVE), "mất điện"),
                new Extension(null, OrgLevel.COMMUNE, close.plusDays(5).atTime(FIVE), "bão"),
                new Extension(null, null, close.plusDays(4).atTime(FIVE), "tất cả"));
        Deadlines deadlines = deadlines(close, longestFirst, workingDays(2));
        assertThat(deadlines.of(7, OrgLevel.COMMUNE).reason()).isEqualTo("mất điện");
        assertThat(deadlines.of(8, OrgLevel.COMMUNE).reason()).isEqualTo("bão");
        assertThat(deadlines.of(8, OrgLevel.DEPARTMENT).reason()).isEqualTo("tất cả");
    }

    private static DeadlineRule workingDays(int days) {
        return DeadlineRule.workingDays("X", null, days, FIVE, LocalDate.of(2020, 1, 1), null);
    }

    private static Deadline deadline(LocalDate close, DeadlineRule rule) {
        return deadlines(close, List.of(), rule).ofLevel(OrgLevel.COMMUNE).orElseThrow();
    }

    private static Deadlines deadlines(LocalDate close, List<Extension> extensions, DeadlineRule... rules) {
        Period period = new Period(1, PeriodCode.parse("202206"), close.minusDays(29), close);
        return new Deadlines("X", period, List.of(rules), extensions, CALENDAR);
    }

    /** 20/12/2026 is a Sunday. */
    @Test
    void aDaySaidOutrightIsThatDayBeItADayOff() {
        LocalDate sunday = LocalDate.of(2026, 12, 20);
        DeadlineRule rule =
                DeadlineRule.onDay("DOT-XUAT", null, sunday, LocalTime.of(10, 0), LocalDate.of(2026, 11, 23), null);
        assertThat(rule.dueDay(LocalDate.of(2026, 12, 14), new WorkingCalendar(Map.of())))
                .isEqualTo(sunday);
        assertThat(rule.forLevel(OrgLevel.COMMUNE).dueDay(LocalDate.of(2027, 1, 14), new WorkingCalendar(Map.of())))
                .isEqualTo(sunday);
    }
}
