package vn.chitieuso.reporting.report.web;

import java.util.List;

/** A section of the form: figures or texts, and how much of it is filled. */
public record FormSection(String numeral, String title, List<FormRow> rows, List<FormText> texts) {

    public String getNumeral() {
        return numeral;
    }

    public String getTitle() {
        return title;
    }

    public List<FormRow> getRows() {
        return rows;
    }

    public List<FormText> getTexts() {
        return texts;
    }

    public String getAnchor() {
        return "section-" + numeral;
    }

    public long getTotal() {
        return rows.stream().filter(row -> !row.isDerived()).count() + texts.size();
    }

    public long getFilled() {
        return rows.stream()
                        .filter(row -> !row.isDerived() && row.getValue() != null)
                        .count()
                + texts.stream().filter(text -> !text.text().isBlank()).count();
    }
}
