package vn.chitieuso.reporting.completeness;

import java.util.Set;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.account.Role;

/** What roles may do on the board beyond seeing it, which whoever may know of a report may. */
public enum CompletenessRight implements Right {
    /** Remind units of the reports they owe. */
    REMIND(Role.REVIEWER, Role.STANDING_AGENCY);

    private final Set<Role> roles;

    CompletenessRight(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
