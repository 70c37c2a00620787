package vn.chitieuso.reporting.report.web;

import java.util.ArrayList;
import java.util.List;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.platform.web.MenuContributor;
import vn.chitieuso.platform.web.MenuEntry;
import vn.chitieuso.platform.web.MenuGroup;
import vn.chitieuso.reporting.report.ReportRight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Entries of the side menu about reports. */
@RequestScoped
class ReportMenu implements MenuContributor {

    @Inject
    private CurrentUser currentUser;

    @Override
    public List<MenuEntry> menu() {
        List<MenuEntry> entries = new ArrayList<>();
        entries.add(
                new MenuEntry("reporting.report.myWork.title", "/reporting/report/my-work.xhtml", MenuGroup.WORK, 10));
        if (currentUser.may(ReportRight.SEE_STATE)) {
            entries.add(
                    new MenuEntry("reporting.report.list.title", "/reporting/report/list.xhtml", MenuGroup.WORK, 20));
        }
        return entries;
    }
}
