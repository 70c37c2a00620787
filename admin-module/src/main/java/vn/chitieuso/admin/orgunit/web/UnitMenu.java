package vn.chitieuso.admin.orgunit.web;

import java.util.List;
import vn.chitieuso.platform.web.MenuContributor;
import vn.chitieuso.platform.web.MenuEntry;
import vn.chitieuso.platform.web.MenuGroup;

import jakarta.enterprise.context.RequestScoped;

/** The units, for everybody who is signed in. */
@RequestScoped
class UnitMenu implements MenuContributor {

    @Override
    public List<MenuEntry> menu() {
        return List.of(
                new MenuEntry("admin.orgunit.browse.title", "/admin/orgunit/browse.xhtml", MenuGroup.LOOK_UP, 40));
    }
}
