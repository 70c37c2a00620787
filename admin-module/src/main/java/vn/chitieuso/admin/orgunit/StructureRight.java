package vn.chitieuso.admin.orgunit;

import java.util.Set;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.account.Role;

/** What roles may do with the province's structure; reading it is everybody's right. */
public enum StructureRight implements Right {
    /** Found, rename, move, merge, split and end units. */
    CHANGE_STRUCTURE(Role.ADMINISTRATOR),
    /** Keep groups of units. */
    KEEP_GROUPS(Role.ADMINISTRATOR, Role.STANDING_AGENCY);

    private final Set<Role> roles;

    StructureRight(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
