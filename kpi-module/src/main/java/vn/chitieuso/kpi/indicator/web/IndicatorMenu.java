package vn.chitieuso.kpi.indicator.web;

import java.util.List;
import vn.chitieuso.platform.web.MenuContributor;
import vn.chitieuso.platform.web.MenuEntry;
import vn.chitieuso.platform.web.MenuGroup;

import jakarta.enterprise.context.RequestScoped;

/** The catalogue, for everybody who is signed in. */
@RequestScoped
class IndicatorMenu implements MenuContributor {

    @Override
    public List<MenuEntry> menu() {
        return List.of(
                new MenuEntry("kpi.indicator.browse.title", "/kpi/indicator/browse.xhtml", MenuGroup.LOOK_UP, 10));
    }
}
