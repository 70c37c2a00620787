package vn.chitieuso.admin.trustanchor;

import java.util.Set;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.account.Role;

/** What roles may do with the authorities that are believed. */
public enum TrustAnchorRight implements Right {
    /** Put an authority's certificate in, and end it. */
    KEEP_TRUST_ANCHORS(Role.ADMINISTRATOR),
    /** See whom the product believes, since when and by whom. */
    READ_TRUST_ANCHORS(Role.ADMINISTRATOR, Role.AUDITOR);

    private final Set<Role> roles;

    TrustAnchorRight(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
