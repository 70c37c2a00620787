package vn.chitieuso.reporting.rollup.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What stands in the address of the explorer. */
public class RollUpChoice {

    private static final String PAGE = "/reporting/rollup/explore.xhtml";

    private String period;
    private String unit;
    private String by;
    private String include;
    private String section;
    private String text;
    private String page;

    /** The address with another unit, whose nearest level is shown. */
    public String down(String other) {
        return PAGE + "?period=" + period + "&unit=" + encoded(other) + kept();
    }

    /** The address with another level. */
    public String by(String level) {
        return PAGE + "?period=" + period + "&unit=" + encoded(unit) + "&by=" + level + kept();
    }

    /** The address of this view, for more parameters. */
    public String getHere() {
        return by(by == null ? "" : by);
    }

    private String kept() {
        return "&include=" + include + "&section=" + encoded(section);
    }

    private static String encoded(String value) {
        return value == null ? "" : URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = blankToNull(unit);
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }

    public String getInclude() {
        return include;
    }

    public void setInclude(String include) {
        this.include = include;
    }

    public String getSection() {
        return section;
    }

    public void setSection(String section) {
        this.section = section;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = blankToNull(text);
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
