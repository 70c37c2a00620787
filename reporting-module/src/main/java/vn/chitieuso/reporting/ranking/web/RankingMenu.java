package vn.chitieuso.reporting.ranking.web;

import java.util.List;
import vn.chitieuso.platform.web.MenuContributor;
import vn.chitieuso.platform.web.MenuEntry;
import vn.chitieuso.platform.web.MenuGroup;

import jakarta.enterprise.context.RequestScoped;

/** For everybody who is signed in. */
@RequestScoped
class RankingMenu implements MenuContributor {

    @Override
    public List<MenuEntry> menu() {
        return List.of(
                new MenuEntry("reporting.ranking.show.title", "/reporting/ranking/table.xhtml", MenuGroup.FOLLOW, 45));
    }
}
