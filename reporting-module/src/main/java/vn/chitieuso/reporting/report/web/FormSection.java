package vn.chitieuso.reporting.report.web;

import java.util.List;
import vn.chitieuso.reporting.regime.RegimeRevision.AskedAttachment;
import vn.chitieuso.reporting.regime.RegimeRevision.SectionKind;
import vn.chitieuso.reporting.report.ProgressLine;

/**
 * A section of the form: figures, texts, lines of tasks or projects, or files, and how much of it is filled.
 *
 * @param ordinal of the section in the regime
 * @param asked false while its condition does not hold: the page keeps it hidden
 */
public record FormSection(
        String numeral,
        int ordinal,
        SectionKind kind,
        String title,
        boolean asked,
        List<FormRow> rows,
        List<FormText> texts,
        List<ProgressLine> lines,
        List<AskedAttachment> attachments) {

    public String getNumeral() {
        return numeral;
    }

    public int getOrdinal() {
        return ordinal;
    }

    public String getTitle() {
        return title;
    }

    public boolean isAsked() {
        return asked;
    }

    public List<FormRow> getRows() {
        return rows;
    }

    public List<FormText> getTexts() {
        return texts;
    }

    public List<ProgressLine> getLines() {
        return lines;
    }

    public List<AskedAttachment> getAttachments() {
        return attachments;
    }

    public boolean isTasks() {
        return kind == SectionKind.TASKS;
    }

    public boolean isProjects() {
        return kind == SectionKind.PROJECTS;
    }

    /** Name of the section's kind, as the script knows it. */
    public String getKind() {
        return kind.name();
    }

    public String getAnchor() {
        return "section-" + numeral;
    }

    /** Whether nothing of it is asked from the unit's level. */
    boolean isEmpty() {
        return rows.isEmpty() && texts.isEmpty() && attachments.isEmpty() && !isTasks() && !isProjects();
    }

    public boolean isCounted() {
        return getTotal() > 0;
    }

    /** Cells to be typed, texts, files asked for, and lines; a table without lines is one thing to be looked at. */
    public long getTotal() {
        long lined = isTasks() || isProjects() ? Math.max(1, lines.size()) : 0;
        return rows.stream().filter(row -> !row.isFixed()).count() + texts.size() + attachments.size() + lined;
    }

    /** A line counts once it says how far it is; files are counted by script, once it knows them. */
    public long getFilled() {
        return rows.stream()
                        .filter(row -> !row.isFixed() && row.getValue() != null)
                        .count()
                + texts.stream().filter(text -> !text.text().isBlank()).count()
                + lines.stream()
                        .filter(line -> line.workState() != null || line.percent() != null)
                        .count();
    }
}
