package vn.chitieuso.reporting.anomaly;

import java.util.Set;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.account.Role;

/** What roles may do with unusual figures of the units they reach. */
public enum AnomalyRight implements Right {
    /** See what is unusual, and why. */
    SEE_ANOMALIES(Role.REVIEWER, Role.STANDING_AGENCY, Role.AUDITOR),
    /** Note that it was looked at, and what came of it. */
    REVIEW_ANOMALIES(Role.REVIEWER, Role.STANDING_AGENCY);

    private final Set<Role> roles;

    AnomalyRight(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
