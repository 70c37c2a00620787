package vn.chitieuso.admin.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieuso.admin.calendar.WorkingCalendar.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WorkingCalendarTest {

    /** Tết and the compensations of 2022, 2024, 2025 and 2026 as the province's calendar has them. */
    private static final WorkingCalendar CALENDAR = calendar(
            "HOLIDAY 2022-01-31",
            "HOLIDAY 2022-02-01",
            "HOLIDAY 2022-02-02",
            "HOLIDAY 2022-02-03",
            "HOLIDAY 2022-02-04",
            "HOLIDAY 2022-01-01",
            "HOLIDAY 2022-01-03",
            "SWAP_OFF 2024-04-29",
            "HOLIDAY 2024-04-30",
            "HOLIDAY 2024-05-01",
            "MAKE_UP_WORKDAY 2024-05-04",
            "MAKE_UP_WORKDAY 2025-04-26",
            "HOLIDAY 2025-04-30",
            "HOLIDAY 2025-05-01",
            "SWAP_OFF 2025-05-02",
            "HOLIDAY 2026-02-16",
            "HOLIDAY 2026-02-17",
            "HOLIDAY 2026-02-18",
            "HOLIDAY 2026-02-19",
            "HOLIDAY 2026-02-20");

    private static WorkingCalendar calendar(String... exceptions) {
        Map<LocalDate, WorkingCalendar.Exception> days = new HashMap<>();
        for (String exception : exceptions) {
            String[] parts = exception.split(" ");
            days.put(LocalDate.parse(parts[1]), new WorkingCalendar.Exception(Kind.valueOf(parts[0]), exception));
        }
        return new WorkingCalendar(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-14, true", // a plain Tuesday
        "2022-06-18, false", // Saturday
        "2022-06-19, false", // Sunday
        "2022-01-28, true", // the last Friday before Tết
        "2022-01-31, false", // Tết
        "2022-02-04, false", // Tết
        "2022-02-07, true", // the first Monday after Tết
        "2022-01-03, false", // for New Year's Day on a Saturday
        "2024-04-29, false", // given off
        "2024-05-04, true", // the Saturday worked for it
        "2024-05-05, false",
        "2025-04-26, true", // the Saturday worked in advance
        "2025-04-27, false",
        "2025-05-02, false",
    })
    void knowsEveryDay(LocalDate day, boolean worked) {
        assertThat(CALENDAR.isWorked(day)).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-14, 0, 2022-06-14",
        "2022-06-14, 2, 2022-06-16",
        "2022-06-16, 1, 2022-06-17", // up to the weekend …
        "2022-06-17, 1, 2022-06-20", // … and over it
        "2022-06-18, 0, 2022-06-20", // nothing falls on a Saturday
        "2022-06-18, 1, 2022-06-20",
        "2026-11-14, 2, 2026-11-17", // closes on a Saturday
        "2022-01-14, 2, 2022-01-18",
        "2022-01-28, 1, 2022-02-07", // over the whole of Tết
        "2022-01-28, 2, 2022-02-08",
        "2022-01-27, 1, 2022-01-28", // the day before
        "2026-02-14, 2, 2026-02-24", // February's report of 2026
        "2024-04-26, 1, 2024-05-02",
        "2024-05-02, 2, 2024-05-04", // the made-up Saturday counts
        "2024-05-03, 2, 2024-05-06",
        "2025-04-25, 1, 2025-04-26",
        "2025-04-29, 1, 2025-05-05",
    })
    void countsWorkingDays(LocalDate day, int n, LocalDate expected) {
        assertThat(CALENDAR.workingDayAfter(day, n)).isEqualTo(expected);
    }

    @Test
    void theAnswerIsAlwaysWorkedAndNeverCountsADayOff() {
        Random random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            LocalDate day = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(2_000));
            int n = random.nextInt(40);
            LocalDate found = CALENDAR.workingDayAfter(day, n);
            assertThat(CALENDAR.isWorked(found)).isTrue();
            if (n > 0 || CALENDAR.isWorked(day)) {
                assertThat(CALENDAR.workingDaysBetween(day, found)).isEqualTo(n);
            }
        }
    }

    @Test
    void findsTheDayHoweverManyDaysAreAskedFor() {
        assertThat(calendar().workingDayAfter(LocalDate.of(2026, 1, 1), 366).getDayOfWeek())
                .isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    @Test
    void betweenADayAndItselfLiesNothingAndBackwardsIsNegative() {
        LocalDate monday = LocalDate.of(2022, 6, 13);
        assertThat(CALENDAR.workingDaysBetween(monday, monday)).isZero();
        assertThat(CALENDAR.workingDaysBetween(monday, monday.plusDays(7))).isEqualTo(5);
        assertThat(CALENDAR.workingDaysBetween(monday.plusDays(7), monday)).isEqualTo(-5);
    }

    @Test
    void namesTheDaysOffPassedOver() {
        assertThat(CALENDAR.daysOffBetween(LocalDate.of(2024, 4, 26), LocalDate.of(2024, 5, 2)))
                .containsExactly(
                        new DayOff(LocalDate.of(2024, 4, 27), null),
                        new DayOff(LocalDate.of(2024, 4, 28), null),
                        new DayOff(LocalDate.of(2024, 4, 29), "SWAP_OFF 2024-04-29"),
                        new DayOff(LocalDate.of(2024, 4, 30), "HOLIDAY 2024-04-30"),
                        new DayOff(LocalDate.of(2024, 5, 1), "HOLIDAY 2024-05-01"));
        assertThat(CALENDAR.daysOffBetween(LocalDate.of(2022, 6, 14), LocalDate.of(2022, 6, 16)))
                .isEmpty();
    }

    @Test
    void aCalendarWithoutAnyWorkIsAnErrorAndNoEndlessSearch() {
        Map<LocalDate, WorkingCalendar.Exception> never = new HashMap<>();
        LocalDate day = LocalDate.of(2026, 1, 1);
        day.datesUntil(day.plusDays(400))
                .forEach(each -> never.put(each, new WorkingCalendar.Exception(Kind.HOLIDAY, "")));
        assertThatThrownBy(() -> new WorkingCalendar(never).workingDayAfter(day, 1))
                .isInstanceOf(IllegalStateException.class);
    }
}
