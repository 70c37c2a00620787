package vn.chitieuso.reporting.rollup.web;

import java.util.List;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.platform.web.MenuContributor;
import vn.chitieuso.platform.web.MenuEntry;
import vn.chitieuso.platform.web.MenuGroup;
import vn.chitieuso.reporting.rollup.RollUpRight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Entry of the side menu about sums. */
@RequestScoped
class RollUpMenu implements MenuContributor {

    @Inject
    private CurrentUser currentUser;

    @Override
    public List<MenuEntry> menu() {
        return currentUser.may(RollUpRight.SEE_SUMS)
                ? List.of(new MenuEntry(
                        "reporting.rollup.explore.title", "/reporting/rollup/explore.xhtml", MenuGroup.FOLLOW, 20))
                : List.of();
    }
}
