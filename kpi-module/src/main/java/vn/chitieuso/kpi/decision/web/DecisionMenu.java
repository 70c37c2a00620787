package vn.chitieuso.kpi.decision.web;

import java.util.List;
import vn.chitieuso.platform.web.MenuContributor;
import vn.chitieuso.platform.web.MenuEntry;
import vn.chitieuso.platform.web.MenuGroup;

import jakarta.enterprise.context.RequestScoped;

/** The documents, for everybody who is signed in. */
@RequestScoped
class DecisionMenu implements MenuContributor {

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry("kpi.decision.browse.title", "/kpi/decision/browse.xhtml", MenuGroup.LOOK_UP, 20));
    }
}
