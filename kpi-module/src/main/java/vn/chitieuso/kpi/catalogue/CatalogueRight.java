package vn.chitieuso.kpi.catalogue;

import java.util.Set;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.account.Role;

/** What roles may do with the catalogue; reading it is everybody's right. */
public enum CatalogueRight implements Right {
    /** Record decisions, define indicators, set targets. */
    KEEP_CATALOGUE(Role.STANDING_AGENCY);

    private final Set<Role> roles;

    CatalogueRight(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
