package vn.chitieuso.kpi.scorecard.web;

import java.util.List;
import vn.chitieuso.platform.web.MenuContributor;
import vn.chitieuso.platform.web.MenuEntry;
import vn.chitieuso.platform.web.MenuGroup;

import jakarta.enterprise.context.RequestScoped;

/** For everybody who is signed in. */
@RequestScoped
class ScorecardMenu implements MenuContributor {

    @Override
    public List<MenuEntry> menu() {
        return List.of(
                new MenuEntry("kpi.scorecard.browse.title", "/kpi/scorecard/browse.xhtml", MenuGroup.LOOK_UP, 25));
    }
}
