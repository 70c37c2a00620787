package vn.chitieuso.reporting.report.web;

/**
 * A narrative of the form: its heading, what to write about, and what is written under it so far.
 *
 * @param outline null where the heading says enough
 * @param version count of its changes; 0 while nothing was written
 */
public record FormText(String key, String title, boolean required, String outline, String text, int version) {

    public String getKey() {
        return key;
    }

    public String getTitle() {
        return title;
    }

    public boolean isRequired() {
        return required;
    }

    public String getOutline() {
        return outline;
    }

    public String getText() {
        return text;
    }

    public int getVersion() {
        return version;
    }
}
