package vn.chitieuso.reporting.recognition;

import java.util.Set;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.account.Role;

/** What roles may do with recognitions beyond reading them, which whoever sees the unit's sums may. */
public enum RecognitionRight implements Right {
    /** Record that a unit is recognised, and that it no longer is. */
    KEEP_RECOGNITIONS(Role.STANDING_AGENCY);

    private final Set<Role> roles;

    RecognitionRight(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
