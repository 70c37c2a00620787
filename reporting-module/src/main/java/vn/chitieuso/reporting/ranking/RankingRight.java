package vn.chitieuso.reporting.ranking;

import java.util.Set;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.account.Role;

/** What roles may do with rankings beyond seeing published ones, which is everybody's right who is signed in. */
public enum RankingRight implements Right {
    /** See how units would stand while their evaluation is under way. */
    SEE_PROVISIONAL(Role.STANDING_AGENCY),
    /** Say how ties are broken. */
    SET_TIE_RULE(Role.STANDING_AGENCY);

    private final Set<Role> roles;

    RankingRight(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
