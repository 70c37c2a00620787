package vn.chitieuso.admin.calendar;

import java.util.Set;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.account.Role;

/** What roles may do with the calendar; reading it is everybody's right. */
public enum CalendarRight implements Right {
    /** Set days off and deadline rules. */
    KEEP_CALENDAR(Role.ADMINISTRATOR, Role.STANDING_AGENCY);

    private final Set<Role> roles;

    CalendarRight(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
