package vn.chitieuso.reporting.completeness.web;

import java.util.List;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.platform.web.MenuContributor;
import vn.chitieuso.platform.web.MenuEntry;
import vn.chitieuso.platform.web.MenuGroup;
import vn.chitieuso.reporting.report.ReportRight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Entries of the side menu: the board for whoever sees more than one unit, their own discipline for the others. */
@Named
@RequestScoped
public class CompletenessMenu implements MenuContributor {

    @Inject
    private CurrentUser currentUser;

    @Override
    public List<MenuEntry> menu() {
        if (isSeeingMany()) {
            return List.of(new MenuEntry(
                    "reporting.completeness.board.title", "/reporting/completeness/board.xhtml", MenuGroup.FOLLOW, 10));
        }
        return currentUser.may(ReportRight.SEE_STATE)
                ? List.of(new MenuEntry(
                        "reporting.completeness.unit.title", "/reporting/completeness/unit.xhtml", MenuGroup.WORK, 30))
                : List.of();
    }

    private boolean isSeeingMany() {
        return currentUser.mayEverywhere(ReportRight.SEE_STATE)
                || !currentUser.unitsWith(ReportRight.SEE_STATE).isEmpty();
    }
}
