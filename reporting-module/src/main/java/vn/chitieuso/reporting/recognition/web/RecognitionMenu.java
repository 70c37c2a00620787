package vn.chitieuso.reporting.recognition.web;

import java.util.List;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.platform.web.MenuContributor;
import vn.chitieuso.platform.web.MenuEntry;
import vn.chitieuso.platform.web.MenuGroup;
import vn.chitieuso.reporting.rollup.RollUpRight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Entry of the side menu about recognitions. */
@RequestScoped
class RecognitionMenu implements MenuContributor {

    private static final int PLACE = 35;

    @Inject
    private CurrentUser currentUser;

    @Override
    public List<MenuEntry> menu() {
        return currentUser.may(RollUpRight.SEE_SUMS)
                ? List.of(new MenuEntry(
                        "reporting.recognition.list.title",
                        "/reporting/recognition/list.xhtml",
                        MenuGroup.FOLLOW,
                        PLACE))
                : List.of();
    }
}
