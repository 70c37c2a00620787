package vn.chitieuso.admin.account;

import java.util.Set;

/** What roles may do with accounts. */
public enum AccountRight implements Right {
    /** Create accounts, grant roles, unlock, disable, reset. */
    KEEP_ACCOUNTS(Role.ADMINISTRATOR),
    /** See who has an account and what it may do. */
    READ_ACCOUNTS(Role.ADMINISTRATOR, Role.AUDITOR),
    /** Name somebody who stands in for oneself. */
    APPOINT_OWN_DEPUTY(Role.REPORTER, Role.UNIT_HEAD, Role.REVIEWER, Role.STANDING_AGENCY, Role.LEADER, Role.FINANCE);

    private final Set<Role> roles;

    AccountRight(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
