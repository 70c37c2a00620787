package vn.chitieuso.platform.web;

import java.util.Set;

/**
 * One line of the side menu.
 *
 * @param textKey key of its words
 * @param outcome address of its page inside the application, {@code /reporting/rollup/explore.xhtml}
 * @param group where it stands
 * @param order its place within the group, ascending
 * @param badge how many things wait there; nothing is shown for zero
 */
public record MenuEntry(String textKey, String outcome, MenuGroup group, int order, int badge) {

    public MenuEntry(String textKey, String outcome, MenuGroup group, int order) {
        this(textKey, outcome, group, order, 0);
    }

    private static final Set<String> PAGES_OF_A_TASK = Set.of(
            "show.xhtml",
            "edit.xhtml",
            "import.xhtml",
            "compare.xhtml",
            "formula.xhtml",
            "section.xhtml",
            "criterion.xhtml",
            "simulate.xhtml",
            "period.xhtml",
            "unit.xhtml");

    /** Whether the page is one to which this entry's page leads: they lie in its folder and have no entry of their own. */
    boolean leadsTo(String view) {
        int name = outcome.lastIndexOf('/') + 1;
        return name > 1
                && view.startsWith(outcome.substring(0, name))
                && PAGES_OF_A_TASK.contains(view.substring(name));
    }
}
