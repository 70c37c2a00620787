package vn.chitieuso.admin.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/**
 * How periods become data windows: the day of its last month on which a period's data close. The window begins the day
 * after that day in the month before its first. NĐ 09/2019/NĐ-CP closes on the 14th; statistics close with the month.
 *
 * @param rules the closing days in force, each since a date
 */
public record PeriodScheme(long id, String code, List<Rule> rules) {

    /** @param closingDay 1 to 31; 31 is the month's last day, however long the month */
    public record Rule(LocalDate validFrom, int closingDay) {}

    Period window(long periodId, PeriodCode period) {
        LocalDate to = close(period.lastMonth());
        LocalDate from = close(period.firstMonth().minusMonths(1)).plusDays(1);
        return new Period(periodId, period, from, to);
    }

    private LocalDate close(YearMonth month) {
        int closingDay = rules.stream()
                .filter(rule -> !rule.validFrom().isAfter(month.atEndOfMonth()))
                .max(Comparator.comparing(Rule::validFrom))
                .orElseThrow(() -> new IllegalStateException("scheme " + code + " has no rule for " + month))
                .closingDay();
        return month.atDay(Math.min(closingDay, month.lengthOfMonth()));
    }
}
