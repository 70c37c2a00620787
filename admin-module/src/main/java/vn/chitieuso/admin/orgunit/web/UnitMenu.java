package vn.chitieuso.admin.orgunit.web;

import java.util.ArrayList;
import java.util.List;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.orgunit.StructureRight;
import vn.chitieuso.platform.web.MenuContributor;
import vn.chitieuso.platform.web.MenuEntry;
import vn.chitieuso.platform.web.MenuGroup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The units, for everybody who is signed in; changing them for whoever may. */
@Named
@RequestScoped
public class UnitMenu implements MenuContributor {

    @Inject
    private CurrentUser currentUser;

    @Override
    public List<MenuEntry> menu() {
        List<MenuEntry> entries = new ArrayList<>();
        entries.add(new MenuEntry("admin.orgunit.browse.title", "/admin/orgunit/browse.xhtml", MenuGroup.LOOK_UP, 40));
        entries.add(new MenuEntry("admin.orgunit.tree.title", "/admin/orgunit/tree.xhtml", MenuGroup.LOOK_UP, 41));
        entries.add(new MenuEntry("admin.orgunit.groups.title", "/admin/orgunit/groups.xhtml", MenuGroup.LOOK_UP, 42));
        if (isChanging()) {
            entries.add(new MenuEntry(
                    "admin.orgunit.reorganise.title", "/admin/orgunit/reorganise.xhtml", MenuGroup.ADMINISTRATION, 40));
        }
        return entries;
    }

    /** Whether the reader may change the structure. */
    public boolean isChanging() {
        return currentUser.may(StructureRight.CHANGE_STRUCTURE);
    }

    public boolean isKeepingGroups() {
        return currentUser.may(StructureRight.KEEP_GROUPS);
    }
}
