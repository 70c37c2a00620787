package vn.chitieuso.reporting.regime.web;

import java.io.Serializable;
import vn.chitieuso.reporting.regime.RegimeRevision.AskedAttachment;
import vn.chitieuso.reporting.regime.RegimeRevision.AskedNarrative;

/** A heading of a section that is being edited: for a text or for files. */
public class HeadingRow implements Serializable {

    private String key;
    private String title;
    private boolean required;
    private String outline;
    private boolean signed;

    static HeadingRow of(AskedNarrative asked) {
        HeadingRow row = new HeadingRow();
        row.key = asked.key();
        row.title = asked.title();
        row.required = asked.required();
        row.outline = asked.outline();
        return row;
    }

    static HeadingRow of(AskedAttachment asked) {
        HeadingRow row = new HeadingRow();
        row.key = asked.key();
        row.title = asked.title();
        row.required = asked.required();
        row.signed = asked.signed();
        return row;
    }

    AskedNarrative narrative() {
        return new AskedNarrative(key, title, required, outline == null || outline.isBlank() ? null : outline);
    }

    AskedAttachment attachment() {
        return new AskedAttachment(key, title, required, signed);
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public boolean isRequired() {
        return required;
    }

    public void setRequired(boolean required) {
        this.required = required;
    }

    public String getOutline() {
        return outline;
    }

    public void setOutline(String outline) {
        this.outline = outline;
    }

    public boolean isSigned() {
        return signed;
    }

    public void setSigned(boolean signed) {
        this.signed = signed;
    }
}
