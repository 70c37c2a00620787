package vn.chitieuso.admin.trustanchor.web;

import java.util.List;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.trustanchor.TrustAnchorRight;
import vn.chitieuso.platform.web.MenuContributor;
import vn.chitieuso.platform.web.MenuEntry;
import vn.chitieuso.platform.web.MenuGroup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The entry of the side menu for those who keep or inspect the authorities. */
@RequestScoped
class TrustAnchorMenu implements MenuContributor {

    @Inject
    private CurrentUser currentUser;

    @Override
    public List<MenuEntry> menu() {
        return currentUser.may(TrustAnchorRight.READ_TRUST_ANCHORS)
                ? List.of(new MenuEntry(
                        "admin.trustanchor.browse.title",
                        "/admin/trustanchor/browse.xhtml",
                        MenuGroup.ADMINISTRATION,
                        65))
                : List.of();
    }
}
