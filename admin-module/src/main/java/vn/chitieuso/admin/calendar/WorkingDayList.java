package vn.chitieuso.admin.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.chitieuso.platform.csv.CsvList;

/**
 * One uploaded list of days off and made-up working days, {@code date,kind,name,verification,remark}. Within the year of
 * an exchange every day off in exchange needs its made-up day, and the other way round.
 */
class WorkingDayList {

    private static final int NAME_MAX = 120;
    private static final int VERIFICATION_MAX = 20;
    private static final int REMARK_MAX = 400;

    private final CsvList list;
    private final Map<LocalDate, Entry> days = new TreeMap<>();

    WorkingDayList(CsvList list) {
        this.list = list;
    }

    /** What the list says, once it is found right. */
    List<Entry> read() {
        list.lines().forEach(this::read);
        list.refuseErrors();
        refuseOneSidedExchanges();
        list.refuseErrors();
        return new ArrayList<>(days.values());
    }

    private void read(CsvList.Line line) {
        LocalDate day = line.date("date");
        WorkingCalendar.Kind kind = line.constant("kind", WorkingCalendar.Kind.class, null);
        String name = line.requiredText("name", NAME_MAX);
        String verification = line.requiredText("verification", VERIFICATION_MAX);
        String remark = line.text("remark", REMARK_MAX);
        if (day == null || kind == null) {
            if (line.text(day == null ? "date" : "kind") == null) {
                line.error(day == null ? "date" : "kind", "platform.csv.required");
            }
            return;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (kind == WorkingCalendar.Kind.SWAP_OFF && weekend) {
            line.error("date", "admin.calendar.swapOnWeekend", DayOff.shown(day));
        }
        if (kind == WorkingCalendar.Kind.MAKE_UP_WORKDAY && !weekend) {
            line.error("date", "admin.calendar.makeUpOnWeekday", DayOff.shown(day));
        }
        Entry earlier = days.putIfAbsent(day, new Entry(line, day, kind, name, verification, remark));
        if (earlier != null) {
            line.error(
                    "date",
                    "admin.calendar.dayTwice",
                    DayOff.shown(day),
                    earlier.line().number());
        }
    }

    private void refuseOneSidedExchanges() {
        for (int year :
                new TreeSet<>(days.keySet().stream().map(LocalDate::getYear).toList())) {
            List<Entry> off = ofKind(year, WorkingCalendar.Kind.SWAP_OFF);
            List<Entry> madeUp = ofKind(year, WorkingCalendar.Kind.MAKE_UP_WORKDAY);
            if (off.size() > madeUp.size()) {
                Entry last = off.get(off.size() - 1);
                last.line().error("date", "admin.calendar.swapWithoutMakeUp", DayOff.shown(last.day()), year);
            } else if (madeUp.size() > off.size()) {
                Entry last = madeUp.get(madeUp.size() - 1);
                last.line().error("date", "admin.calendar.makeUpWithoutSwap", DayOff.shown(last.day()), year);
            }
        }
    }

    private List<Entry> ofKind(int year, WorkingCalendar.Kind kind) {
        return days.values().stream()
                .filter(entry -> entry.day().getYear() == year && entry.kind() == kind)
                .toList();
    }

    /** One line of the list. */
    record Entry(
            CsvList.Line line,
            LocalDate day,
            WorkingCalendar.Kind kind,
            String name,
            String verification,
            String remark) {

        boolean says(WorkingDayRow known) {
            return known.kind() == kind
                    && known.name().equals(name)
                    && known.verification().equals(verification)
                    && java.util.Objects.equals(known.remark(), remark);
        }
    }
}
