package vn.chitieuso.kpi.target.web;

import java.util.List;
import vn.chitieuso.platform.web.MenuContributor;
import vn.chitieuso.platform.web.MenuEntry;
import vn.chitieuso.platform.web.MenuGroup;

import jakarta.enterprise.context.RequestScoped;

/** For everybody who is signed in. */
@RequestScoped
class TargetMenu implements MenuContributor {

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry("kpi.target.grid.title", "/kpi/target/grid.xhtml", MenuGroup.LOOK_UP, 15));
    }
}
