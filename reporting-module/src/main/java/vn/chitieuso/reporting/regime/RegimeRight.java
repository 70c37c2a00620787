package vn.chitieuso.reporting.regime;

import java.util.Set;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.account.Role;

/** What roles may do with regimes; reading what is published is everybody's right. */
public enum RegimeRight implements Right {
    /** Work on drafts of regimes. */
    DESIGN_REGIME(Role.STANDING_AGENCY),
    /** Publish a regime or a revision of one, and end one. */
    PUBLISH_REGIME(Role.STANDING_AGENCY);

    private final Set<Role> roles;

    RegimeRight(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
