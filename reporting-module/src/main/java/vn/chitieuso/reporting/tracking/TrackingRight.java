package vn.chitieuso.reporting.tracking;

import java.util.Set;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.account.Role;

/** What roles may see of targets being tracked. */
public enum TrackingRight implements Right {
    /** Where the targets of the units they reach, or of their own, stand. */
    SEE_TRACKING(
            Role.REPORTER,
            Role.UNIT_HEAD,
            Role.REVIEWER,
            Role.STANDING_AGENCY,
            Role.LEADER,
            Role.FINANCE,
            Role.AUDITOR);

    private final Set<Role> roles;

    TrackingRight(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
