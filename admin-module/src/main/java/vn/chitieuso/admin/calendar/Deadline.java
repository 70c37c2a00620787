package vn.chitieuso.admin.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import vn.chitieuso.platform.text.Texts;
import vn.chitieuso.platform.time.Zone;

/**
 * By when something is due, and why.
 *
 * @param due the deadline of the rule, in the province's time
 * @param extendedTo the latest extension in force, or null
 * @param reason of that extension, or null
 * @param rule by which it was found
 * @param dataTo the data close it was counted from
 * @param passedOver the days off on the way from there
 */
public record Deadline(
        LocalDateTime due,
        LocalDateTime extendedTo,
        String reason,
        DeadlineRule rule,
        LocalDate dataTo,
        List<DayOff> passedOver) {

    /** The moment that counts for lateness. */
    public LocalDateTime inForce() {
        return extendedTo != null && extendedTo.isAfter(due) ? extendedTo : due;
    }

    public boolean isMissedAt(LocalDateTime moment) {
        return moment.isAfter(inForce());
    }

    /** The way the deadline was found, in words: "14/6/2022 + 2 ngày làm việc, bỏ qua T7, CN". */
    public String explanation(Locale locale) {
        String way = switch (rule.kind()) {
            case WORKING_DAYS ->
                Texts.get(
                        locale,
                        "admin.calendar.because.WORKING_DAYS",
                        DayOff.shown(dataTo),
                        rule.workingDaysAfterClose());
            case DAY_OF_MONTH, DATE, ON_DAY ->
                Texts.get(
                        locale,
                        "admin.calendar.because." + rule.kind(),
                        DayOff.shown(rule.namedDay(dataTo)),
                        DayOff.shown(dataTo));
        };
        String skipped = DayOff.inWords(passedOver, locale);
        return skipped.isEmpty() ? way : Texts.get(locale, "admin.calendar.because.passedOver", way, skipped);
    }

    public static OffsetDateTime inVietnam(LocalDateTime moment) {
        return moment == null ? null : moment.atZone(Zone.VIETNAM).toOffsetDateTime();
    }
}
