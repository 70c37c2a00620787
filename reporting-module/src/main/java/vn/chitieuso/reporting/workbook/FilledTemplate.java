package vn.chitieuso.reporting.workbook;

import java.util.List;
import java.util.Map;
import vn.chitieuso.reporting.exchange.ImportedRows;

/**
 * A form as it came back.
 *
 * @param sheet on which the figures are
 * @param resultColumn in which what is found is written, from 0
 * @param rows numbers of the rows that hold figures, by indicator or unit
 * @param cells changed ones, in the order of the sheet
 * @param broken what cannot be taken
 * @param texts changed ones
 */
record FilledTemplate(
        TemplateIdentity identity,
        String sheet,
        int resultColumn,
        Map<String, Integer> rows,
        List<FilledCell> cells,
        List<BrokenCell> broken,
        List<FilledText> texts) {

    ImportedRows imported() {
        return sink -> {
            for (FilledCell cell : cells) {
                sink.row(cell.imported(identity.period()));
            }
            broken.forEach(cell -> sink.broken(cell.row(), cell.column(), cell.key(), cell.arguments()));
        };
    }

    /** The same form with other contents. */
    FilledTemplate with(List<FilledCell> otherCells, List<BrokenCell> otherBroken, List<FilledText> otherTexts) {
        return new FilledTemplate(identity, sheet, resultColumn, rows, otherCells, otherBroken, otherTexts);
    }

    /**
     * A text somebody wrote.
     *
     * @param stood hash of the text the form was made with
     */
    record FilledText(int row, String key, String text, String stood) {

        /** Whether what stands now is what was written over, or says the same already. */
        boolean isWrittenOver(String now) {
            String hash = TemplateMemory.hash(now);
            return hash.equals(stood) || hash.equals(TemplateMemory.hash(text));
        }
    }
}
