package vn.chitieuso.admin.setting;

import java.util.Set;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.account.Role;

/** What roles may do with settings. */
public enum SettingRight implements Right {
    /** Change settings, wordings and the terms of the standing agency. */
    KEEP_SETTINGS(Role.ADMINISTRATOR),
    /** Read what was set when and by whom. */
    READ_SETTINGS(Role.ADMINISTRATOR, Role.AUDITOR);

    private final Set<Role> roles;

    SettingRight(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
