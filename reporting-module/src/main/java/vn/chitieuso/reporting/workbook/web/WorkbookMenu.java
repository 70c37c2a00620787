package vn.chitieuso.reporting.workbook.web;

import java.util.List;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.account.Role;
import vn.chitieuso.platform.web.MenuContributor;
import vn.chitieuso.platform.web.MenuEntry;
import vn.chitieuso.platform.web.MenuGroup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Entry of the side menu about forms of many units. */
@RequestScoped
class WorkbookMenu implements MenuContributor {

    @Inject
    private CurrentUser currentUser;

    @Override
    public List<MenuEntry> menu() {
        return currentUser.holds(Role.REVIEWER) || currentUser.holds(Role.STANDING_AGENCY)
                ? List.of(new MenuEntry(
                        "reporting.workbook.many.title", "/reporting/workbook/many.xhtml", MenuGroup.WORK, 40))
                : List.of();
    }
}
