package vn.chitieuso.reporting.regime.web;

import java.util.List;
import vn.chitieuso.platform.web.MenuContributor;
import vn.chitieuso.platform.web.MenuEntry;
import vn.chitieuso.platform.web.MenuGroup;

import jakarta.enterprise.context.RequestScoped;

/** For everybody who is signed in. */
@RequestScoped
class RegimeMenu implements MenuContributor {

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(
                "reporting.regime.browse.title", "/reporting/regime/browse.xhtml", MenuGroup.LOOK_UP, 30));
    }
}
