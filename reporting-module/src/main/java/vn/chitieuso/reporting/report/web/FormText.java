package vn.chitieuso.reporting.report.web;

/** A narrative of the form: its heading and what is written under it so far. */
public record FormText(String key, String title, boolean required, String text) {

    public String getKey() {
        return key;
    }

    public String getTitle() {
        return title;
    }

    public boolean isRequired() {
        return required;
    }

    public String getText() {
        return text;
    }
}
