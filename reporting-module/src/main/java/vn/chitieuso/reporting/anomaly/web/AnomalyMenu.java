package vn.chitieuso.reporting.anomaly.web;

import java.util.List;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.platform.web.MenuContributor;
import vn.chitieuso.platform.web.MenuEntry;
import vn.chitieuso.platform.web.MenuGroup;
import vn.chitieuso.reporting.anomaly.AnomalyRight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Entry of the side menu about unusual figures. */
@RequestScoped
class AnomalyMenu implements MenuContributor {

    private static final int PLACE = 40;

    @Inject
    private CurrentUser currentUser;

    @Override
    public List<MenuEntry> menu() {
        return currentUser.may(AnomalyRight.SEE_ANOMALIES)
                ? List.of(new MenuEntry(
                        "reporting.anomaly.list.title", "/reporting/anomaly/list.xhtml", MenuGroup.FOLLOW, PLACE))
                : List.of();
    }
}
