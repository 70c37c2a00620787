package vn.chitieuso.admin.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which days are worked: Monday to Friday without the holidays and days off in exchange, and the Saturdays and Sundays
 * made up for. Holidays are those of Điều 112 Bộ luật Lao động 2019, fixed each year.
 */
public class WorkingCalendar {

    private static final int LONGEST_REST = 60;

    private final Map<LocalDate, Exception> exceptions;

    WorkingCalendar(Map<LocalDate, Exception> exceptions) {
        this.exceptions = Map.copyOf(exceptions);
    }

    /** Why a day is not as its weekday says. */
    public record Exception(Kind kind, String name) {}

    /** What makes a day different from its weekday. */
    public enum Kind {
        /** A public holiday or the day off in its place. */
        HOLIDAY,
        /** A working day given off in exchange for another. */
        SWAP_OFF,
        /** A Saturday or Sunday on which that exchange is worked. */
        MAKE_UP_WORKDAY
    }

    public boolean isWorked(LocalDate day) {
        Exception exception = exceptions.get(day);
        if (exception != null) {
            return exception.kind() == Kind.MAKE_UP_WORKDAY;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The n-th working day after a day; for 0 the day itself or, where it is a day off, the next working day. */
    public LocalDate workingDayAfter(LocalDate day, int n) {
        LocalDate current = day;
        int passed = 0;
        for (int steps = 0; steps <= n + LONGEST_REST + n; steps++) {
            if (isWorked(current) && passed >= n) {
                return current;
            }
            current = current.plusDays(1);
            if (isWorked(current)) {
                passed++;
            }
        }
        throw new IllegalStateException("no working day found after " + day);
    }

    /** Working days from the day after one day up to another, negative when the other lies before. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorked)
                .count();
    }

    /** The days off that were passed over between two days, both not counted. */
    public List<DayOff> daysOffBetween(LocalDate from, LocalDate to) {
        List<DayOff> off = new ArrayList<>();
        for (LocalDate day = from.plusDays(1); day.isBefore(to); day = day.plusDays(1)) {
            if (!isWorked(day)) {
                Exception exception = exceptions.get(day);
                off.add(new DayOff(day, exception == null ? null : exception.name()));
            }
        }
        return off;
    }
}
