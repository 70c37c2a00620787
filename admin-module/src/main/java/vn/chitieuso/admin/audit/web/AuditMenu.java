package vn.chitieuso.admin.audit.web;

import java.util.List;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.audit.AuditRight;
import vn.chitieuso.platform.web.MenuContributor;
import vn.chitieuso.platform.web.MenuEntry;
import vn.chitieuso.platform.web.MenuGroup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The log of the system, for those who may read it. */
@RequestScoped
class AuditMenu implements MenuContributor {

    @Inject
    private CurrentUser currentUser;

    @Override
    public List<MenuEntry> menu() {
        return currentUser.may(AuditRight.SEARCH_TRAIL)
                ? List.of(new MenuEntry(
                        "admin.audit.browse.title", "/admin/audit/browse.xhtml", MenuGroup.ADMINISTRATION, 70))
                : List.of();
    }
}
