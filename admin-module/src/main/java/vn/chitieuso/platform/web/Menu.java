package vn.chitieuso.platform.web;

import java.util.Arrays;
import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

/** The side menu of the signed-in person: what the components contribute, grouped and ordered. */
@Named
@RequestScoped
public class Menu {

    @Inject
    private Instance<MenuContributor> contributors;

    private List<MenuEntry> entries;

    @PostConstruct
    void gather() {
        entries = contributors.stream()
                .flatMap(contributor -> contributor.menu().stream())
                .sorted(comparingInt(MenuEntry::order).thenComparing(comparing(MenuEntry::outcome)))
                .toList();
    }

    /** The groups that have entries. */
    public List<MenuGroup> getGroups() {
        return Arrays.stream(MenuGroup.values())
                .filter(group -> !entries(group).isEmpty())
                .toList();
    }

    public List<MenuEntry> entries(MenuGroup group) {
        return entries.stream().filter(entry -> entry.group() == group).toList();
    }

    /** Whether the reader is on the entry's page, or on a page of its folder that has no entry of its own. */
    public boolean active(MenuEntry entry) {
        return entry.equals(current());
    }

    private MenuEntry current() {
        String view = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return entries.stream()
                .filter(entry -> view.equals(entry.outcome()))
                .findFirst()
                .or(() -> entries.stream().filter(entry -> entry.leadsTo(view)).findFirst())
                .orElse(null);
    }
}
