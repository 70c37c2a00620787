package vn.chitieuso.reporting.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What others changed since a form was made is not overwritten without a word: a figure with its qualifier, a note, a text.
 * What the form left as it stood is left as it stands now.
 *
 * @param standing what stands in a cell of a unit and an indicator now, as the form would say it; null where it is not known
 */
record MeanwhileChanged(BiFunction<String, String, TemplateMemory.Stood> standing) {

    /** @param texts that stand now, by key */
    FilledTemplate leaveOut(FilledTemplate form, Map<String, String> texts) {
        List<FilledCell> cells = new ArrayList<>();
        List<BrokenCell> broken = new ArrayList<>(form.broken());
        for (FilledCell cell : form.cells()) {
            TemplateMemory.Stood now = standing.apply(cell.unit(), cell.indicator());
            if (now == null) {
                cells.add(cell);
            } else {
                take(cell, now, cells, broken);
            }
        }
        List<FilledTemplate.FilledText> taken = new ArrayList<>();
        for (FilledTemplate.FilledText text : form.texts()) {
            String stands = texts.getOrDefault(text.key(), "");
            if (text.isWrittenOver(stands)) {
                taken.add(text);
            } else {
                broken.add(new BrokenCell(text.row(), Headings.TEXT, "reporting.report.textChangedMeanwhile"));
            }
        }
        return form.with(cells, broken, taken);
    }

    private static void take(
            FilledCell cell, TemplateMemory.Stood now, List<FilledCell> cells, List<BrokenCell> broken) {
        FilledCell taken = cell;
        if (!cell.isFigureChanged()) {
            taken = cell.withFigure(now);
        } else if (!now.saysSameFigure(cell.stood()) && !cell.saysFigureOf(now)) {
            String shown = now.value().isEmpty() ? "–" : (now.qualifier() + " " + now.value()).strip();
            broken.add(new BrokenCell(cell.row(), cell.column(), "reporting.report.changedMeanwhile", shown));
            taken = null;
        }
        boolean othersNote = cell.note() != null
                && !now.note().equals(cell.stood().note())
                && !TemplateMemory.plain(now.note()).equals(cell.note());
        if (othersNote) {
            broken.add(
                    new BrokenCell(cell.row(), Headings.NOTE, "reporting.workbook.noteChangedMeanwhile", now.note()));
            taken = taken == null || !cell.isFigureChanged() ? null : taken.withNote(null);
        }
        if (taken != null) {
            cells.add(taken);
        }
    }
}
