package vn.chitieuso.admin.calendar;

import java.io.Reader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.csv.CsvList;
import vn.chitieuso.platform.csv.ImportResult;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Keeping the working calendar, a list for each year. */
@ApplicationScoped
@Transactional
public class WorkingDays {

    @Inject
    private CalendarData data;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** The days of a year that are not as their weekday says. */
    public List<WorkingDayRow> ofYear(int year) {
        return data.workingDays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /**
     * Takes in the lists of years, {@code date,kind,name,verification,remark}: each year the list names is replaced by what
     * it says; all or nothing.
     *
     * @param dryRun true to be told only what would change
     */
    public ImportResult importYears(Reader csv, boolean dryRun) {
        currentUser.require(CalendarRight.KEEP_CALENDAR);
        List<WorkingDayList.Entry> entries =
                new WorkingDayList(CsvList.read(csv, "date", "kind", "name", "verification")).read();
        Set<Integer> years = entries.stream()
                .map(entry -> entry.day().getYear())
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        Map<LocalDate, WorkingDayRow> known = new HashMap<>();
        years.forEach(year -> ofYear(year).forEach(row -> known.put(row.day(), row)));
        ImportResult result = ImportResult.nothing();
        for (WorkingDayList.Entry entry : entries) {
            WorkingDayRow before = known.remove(entry.day());
            if (before != null && entry.says(before)) {
                result = result.plusUnchanged();
                continue;
            }
            result = before == null ? result.plusCreated() : result.plusUpdated();
            if (!dryRun) {
                replace(entry.day(), before, entry);
            }
        }
        if (!dryRun) {
            known.values().forEach(left -> replace(left.day(), left, null));
            audit.record(
                    "calendar.importWorkingDays", "working calendar " + years, result + ", removed " + known.size());
        }
        return result;
    }

    private void replace(LocalDate day, WorkingDayRow before, WorkingDayList.Entry after) {
        data.replaceWorkingDay(day, before, after, clock.instant(), currentUser.getUsername());
    }
}
