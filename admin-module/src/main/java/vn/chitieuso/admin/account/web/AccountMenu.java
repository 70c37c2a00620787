package vn.chitieuso.admin.account.web;

import java.util.ArrayList;
import java.util.List;
import vn.chitieuso.admin.account.AccountReviews;
import vn.chitieuso.admin.account.AccountRight;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.platform.web.MenuContributor;
import vn.chitieuso.platform.web.MenuEntry;
import vn.chitieuso.platform.web.MenuGroup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Accounts, for those who keep or inspect them; the matrix of rights for everybody who is signed in. */
@Named
@RequestScoped
public class AccountMenu implements MenuContributor {

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AccountReviews reviews;

    @Override
    public List<MenuEntry> menu() {
        List<MenuEntry> entries = new ArrayList<>();
        if (currentUser.may(AccountRight.READ_ACCOUNTS)) {
            entries.add(new MenuEntry(
                    "admin.account.browse.title", "/admin/account/browse.xhtml", MenuGroup.ADMINISTRATION, 10));
            int undecided = isKeeping()
                    ? reviews.open().map(AccountReviews.Review::undecided).orElse(0)
                    : 0;
            entries.add(new MenuEntry(
                    "admin.account.review.title",
                    "/admin/account/review.xhtml",
                    MenuGroup.ADMINISTRATION,
                    20,
                    undecided));
            entries.add(new MenuEntry(
                    "admin.account.rights.title", "/admin/account/rights.xhtml", MenuGroup.ADMINISTRATION, 30));
        }
        return entries;
    }

    /** Whether the reader may change accounts. */
    public boolean isKeeping() {
        return currentUser.may(AccountRight.KEEP_ACCOUNTS);
    }
}
