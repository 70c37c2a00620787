package vn.chitieuso.admin.audit;

import java.util.Set;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.account.Role;

/** What roles may do with the log of the system. */
public enum AuditRight implements Right {
    /** Search the log. */
    SEARCH_TRAIL(Role.AUDITOR, Role.ADMINISTRATOR),
    /** Take the log out as a file, and have its chain verified. */
    INSPECT_TRAIL(Role.AUDITOR);

    private final Set<Role> roles;

    AuditRight(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
