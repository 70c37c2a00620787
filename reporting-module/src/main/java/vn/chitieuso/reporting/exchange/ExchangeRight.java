package vn.chitieuso.reporting.exchange;

import java.util.Set;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.account.Role;

/** What roles may do with lists of figures, beside what they may do with reports. */
public enum ExchangeRight implements Right {
    /** Record figures of the units below as sent by them. */
    SEND_ON_BEHALF(Role.STANDING_AGENCY);

    private final Set<Role> roles;

    ExchangeRight(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
