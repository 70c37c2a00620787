package vn.chitieuso.reporting.evaluation.web;

import java.util.List;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.platform.web.MenuContributor;
import vn.chitieuso.platform.web.MenuEntry;
import vn.chitieuso.platform.web.MenuGroup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Entry of the side menu: the evaluation rounds, for everybody who is signed in. */
@Named
@RequestScoped
public class EvaluationMenu implements MenuContributor {

    @Inject
    private CurrentUser currentUser;

    @Override
    public List<MenuEntry> menu() {
        return currentUser.isSignedIn()
                ? List.of(new MenuEntry(
                        "reporting.evaluation.browse.title",
                        "/reporting/evaluation/browse.xhtml",
                        MenuGroup.FOLLOW,
                        40))
                : List.of();
    }
}
