package vn.chitieuso.reporting.tracking;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chitieuso.admin.orgunit.UnitGroups;
import vn.chitieuso.admin.orgunit.UnitRow;

/** The members of groups on days, each looked up once. */
final class GroupMembers {

    private static final int MONTHS_BACK = 12;

    private final UnitGroups groups;
    private final Map<String, List<UnitRow>> known = new HashMap<>();

    GroupMembers(UnitGroups groups) {
        this.groups = groups;
    }

    List<UnitRow> on(String group, LocalDate day) {
        return known.computeIfAbsent(
                group + " " + day, key -> groups.show(group, day).units());
    }

    /** Those of the day or, of a group that ended before it, of the last month in which it had any. */
    List<UnitRow> lastOn(String group, LocalDate day) {
        for (int back = 0; back <= MONTHS_BACK; back++) {
            List<UnitRow> members = on(group, day.minusMonths(back));
            if (!members.isEmpty()) {
                return members;
            }
        }
        return List.of();
    }
}
