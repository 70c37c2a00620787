package vn.chitieuso.admin.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import vn.chitieuso.admin.orgunit.OrgLevel;

/**
 * When reports of a subject are due: some working days after the data close, a day of the month the data close in or of a
 * later one, a date of the year, or one day said outright, as for an ad-hoc report; at a time of day. A day of the month or a date that is a day off moves to the next
 * working day. A rule for one level goes before the rule for all.
 *
 * @param subject code of the reporting regime
 * @param level null for every level
 * @param workingDaysAfterClose of {@link Kind#WORKING_DAYS}; at least one (NĐ 09/2019/NĐ-CP Điều 8 khoản 5)
 * @param day of {@link Kind#DAY_OF_MONTH} and {@link Kind#DATE}; 31 is the last day of any month
 * @param month of {@link Kind#DATE}
 * @param monthsLater of {@link Kind#DAY_OF_MONTH}: 0 for the month in which the data close
 * @param onDay of {@link Kind#ON_DAY}
 * @param validFrom first data close the rule is for
 */
public record DeadlineRule(
        String subject,
        OrgLevel level,
        Kind kind,
        Integer workingDaysAfterClose,
        Integer day,
        Integer month,
        Integer monthsLater,
        LocalDate onDay,
        LocalTime dueTime,
        LocalDate validFrom,
        String legalBasis) {

    public static final int LEGAL_BASIS_MAX = 400;

    /** How the day is found. */
    public enum Kind {
        /** So many working days after the data close. */
        WORKING_DAYS,
        /** A day of the month of the data close, or of a later month. */
        DAY_OF_MONTH,
        /** The next such date after the data close. */
        DATE,
        /** That very day, be it a day off: whoever asks for an ad-hoc report says when it is needed. */
        ON_DAY
    }

    public static DeadlineRule workingDays(
            String subject, OrgLevel level, int days, LocalTime dueTime, LocalDate validFrom, String legalBasis) {
        return new DeadlineRule(
                subject, level, Kind.WORKING_DAYS, days, null, null, null, null, dueTime, validFrom, legalBasis);
    }

    public static DeadlineRule dayOfMonth(
            String subject,
            OrgLevel level,
            int day,
            int monthsLater,
            LocalTime dueTime,
            LocalDate validFrom,
            String legalBasis) {
        return new DeadlineRule(
                subject, level, Kind.DAY_OF_MONTH, null, day, null, monthsLater, null, dueTime, validFrom, legalBasis);
    }

    public static DeadlineRule date(
            String subject,
            OrgLevel level,
            int day,
            int month,
            LocalTime dueTime,
            LocalDate validFrom,
            String legalBasis) {
        return new DeadlineRule(
                subject, level, Kind.DATE, null, day, month, null, null, dueTime, validFrom, legalBasis);
    }

    public static DeadlineRule onDay(
            String subject, OrgLevel level, LocalDate day, LocalTime dueTime, LocalDate validFrom, String legalBasis) {
        return new DeadlineRule(
                subject, level, Kind.ON_DAY, null, null, null, null, day, dueTime, validFrom, legalBasis);
    }

    /** The same for one level. */
    public DeadlineRule forLevel(OrgLevel one) {
        return new DeadlineRule(
                subject,
                one,
                kind,
                workingDaysAfterClose,
                day,
                month,
                monthsLater,
                onDay,
                dueTime,
                validFrom,
                legalBasis);
    }

    /** The day as it stands in the rule, before days off are looked at. */
    LocalDate namedDay(LocalDate dataTo) {
        return switch (kind) {
            case WORKING_DAYS -> dataTo;
            case DAY_OF_MONTH -> within(YearMonth.from(dataTo).plusMonths(monthsLater));
            case DATE -> {
                LocalDate thisYear = within(YearMonth.of(dataTo.getYear(), month));
                yield thisYear.isAfter(dataTo) ? thisYear : within(YearMonth.of(dataTo.getYear() + 1, month));
            }
            case ON_DAY -> onDay;
        };
    }

    private LocalDate within(YearMonth yearMonth) {
        return yearMonth.atDay(Math.min(day, yearMonth.lengthOfMonth()));
    }

    LocalDate dueDay(LocalDate dataTo, WorkingCalendar workingDays) {
        if (kind == Kind.ON_DAY) {
            return onDay;
        }
        return workingDays.workingDayAfter(namedDay(dataTo), kind == Kind.WORKING_DAYS ? workingDaysAfterClose : 0);
    }
}
