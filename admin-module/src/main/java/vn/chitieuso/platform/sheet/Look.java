package vn.chitieuso.platform.sheet;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.StyleSetter;

/** What a cell of a form is for, and looks like therefore. */
public enum Look {
    /** What the whole sheet is about. */
    TITLE(null, false, false, true, 14),
    /** A line under the title. */
    LINE(null, false, false, false, 11),
    /** Head of a column. */
    HEADING("FFD9E2F3", true, false, true, 11),
    /** Head of some rows. */
    SECTION("FFF2F2F2", true, false, true, 11),
    /** Something given. */
    GIVEN(null, true, false, false, 11),
    /** Something computed. */
    COMPUTED("FFEDEDED", true, false, false, 11),
    /** To be filled in. */
    OPEN("FFFFF9DB", true, true, false, 11);

    private final String fill;
    private final boolean bordered;
    private final boolean unlocked;
    private final boolean bold;
    private final int size;

    Look(String fill, boolean bordered, boolean unlocked, boolean bold, int size) {
        this.fill = fill;
        this.bordered = bordered;
        this.unlocked = unlocked;
        this.bold = bold;
        this.size = size;
    }

    void put(StyleSetter style, String format) {
        style.fontSize(size).verticalAlignment("center");
        if (fill != null) {
            style.fillColor(fill);
        }
        if (bordered) {
            style.borderStyle(BorderStyle.THIN).borderColor("FFBFBFBF").wrapText(true);
        }
        if (bold) {
            style.bold();
        }
        if (unlocked) {
            style.protectionOption(ProtectionOption.LOCKED, false);
        }
        if (format != null) {
            style.format(format);
        }
        style.set();
    }
}
