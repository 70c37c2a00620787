package vn.chitieuso.platform.web;

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

    /** Pages of one task lie in one folder; the menu marks the entry whose folder the reader is in. */
    String folder() {
        return outcome.substring(0, outcome.lastIndexOf('/') + 1);
    }
}
