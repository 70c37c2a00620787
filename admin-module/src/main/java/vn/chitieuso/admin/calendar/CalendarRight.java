package vn.chitieuso.admin.calendar;

import java.util.Set;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.account.Role;

/** What roles may do with the calendar; reading it is everybody's right. */
public enum CalendarRight implements Right {
    /** Set days off and deadline rules. */
    KEEP_CALENDAR(Role.ADMINISTRATOR, Role.STANDING_AGENCY),
    /** Grant and withdraw extensions. */
    GIVE_TIME(Role.ADMINISTRATOR, Role.STANDING_AGENCY),
    /** Lock periods and open them again. */
    CLOSE_PERIODS(Role.STANDING_AGENCY),
    /** See a year of deadlines with its extensions and locks. */
    SEE_YEAR(
            Role.REPORTER,
            Role.UNIT_HEAD,
            Role.REVIEWER,
            Role.STANDING_AGENCY,
            Role.LEADER,
            Role.FINANCE,
            Role.AUDITOR,
            Role.ADMINISTRATOR);

    private final Set<Role> roles;

    CalendarRight(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
