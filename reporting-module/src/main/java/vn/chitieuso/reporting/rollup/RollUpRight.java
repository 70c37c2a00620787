package vn.chitieuso.reporting.rollup;

import java.util.Set;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.account.Role;

/** What roles may see added up. */
public enum RollUpRight implements Right {
    /** Sums of what was sent, of the units they reach and of their own. */
    SEE_SUMS(
            Role.REPORTER,
            Role.UNIT_HEAD,
            Role.REVIEWER,
            Role.STANDING_AGENCY,
            Role.LEADER,
            Role.FINANCE,
            Role.AUDITOR),
    /** Sums with drafts in them, to foresee what will come. */
    SEE_SUMS_OF_DRAFTS(Role.STANDING_AGENCY);

    private final Set<Role> roles;

    RollUpRight(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
