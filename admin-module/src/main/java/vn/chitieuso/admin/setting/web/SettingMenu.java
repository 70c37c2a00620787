package vn.chitieuso.admin.setting.web;

import java.util.List;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.setting.SettingRight;
import vn.chitieuso.platform.web.MenuContributor;
import vn.chitieuso.platform.web.MenuEntry;
import vn.chitieuso.platform.web.MenuGroup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Settings, for those who keep or inspect them. */
@Named
@RequestScoped
public class SettingMenu implements MenuContributor {

    @Inject
    private CurrentUser currentUser;

    @Override
    public List<MenuEntry> menu() {
        return currentUser.may(SettingRight.READ_SETTINGS)
                ? List.of(
                        new MenuEntry(
                                "admin.setting.browse.title",
                                "/admin/setting/browse.xhtml",
                                MenuGroup.ADMINISTRATION,
                                60),
                        new MenuEntry(
                                "admin.notification.wording.title",
                                "/admin/notification/wording.xhtml",
                                MenuGroup.ADMINISTRATION,
                                61))
                : List.of();
    }

    public boolean isKeeping() {
        return currentUser.may(SettingRight.KEEP_SETTINGS);
    }
}
