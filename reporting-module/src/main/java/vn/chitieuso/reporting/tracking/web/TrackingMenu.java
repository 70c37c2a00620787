package vn.chitieuso.reporting.tracking.web;

import java.util.List;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.platform.web.MenuContributor;
import vn.chitieuso.platform.web.MenuEntry;
import vn.chitieuso.platform.web.MenuGroup;
import vn.chitieuso.reporting.tracking.TrackingRight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Entry of the side menu about targets being tracked. */
@RequestScoped
class TrackingMenu implements MenuContributor {

    private static final int PLACE = 30;

    @Inject
    private CurrentUser currentUser;

    @Override
    public List<MenuEntry> menu() {
        return currentUser.may(TrackingRight.SEE_TRACKING)
                ? List.of(new MenuEntry(
                        "reporting.tracking.list.title", "/reporting/tracking/list.xhtml", MenuGroup.FOLLOW, PLACE))
                : List.of();
    }
}
