package vn.chitieuso.admin.account;

import java.util.Set;

/** What roles may do with accounts. */
public enum AccountRight implements Right {
    /** Create accounts, grant roles, unlock, disable. */
    KEEP_ACCOUNTS(Role.ADMINISTRATOR);

    private final Set<Role> roles;

    AccountRight(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
