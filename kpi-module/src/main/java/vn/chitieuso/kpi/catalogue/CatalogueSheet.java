package vn.chitieuso.kpi.catalogue;

import java.util.List;
import vn.chitieuso.platform.csv.CsvList;
import vn.chitieuso.platform.csv.ImportResult;

/**
 * One list of the catalogue as it is exchanged: a sheet of a workbook, an array of JSON. What was written reads back as
 * unchanged.
 */
public interface CatalogueSheet {

    /** Of the sheet and the array: {@code indicators}. */
    String name();

    /** Lists are read in this order, for later ones name what earlier ones bring. */
    int order();

    List<Column> columns();

    /** Everything, sorted by key; each row has a cell for each column: text, BigDecimal, Integer, LocalDate, Boolean or null. */
    List<List<Object>> rows();

    /** Takes in the lines; what is wrong is collected in the list, and nothing may be stored then. */
    ImportResult store(CsvList list);

    /**
     * A column.
     *
     * @param name in snake case
     * @param key whether it belongs to what tells rows apart
     */
    record Column(String name, boolean key) {

        public static Column key(String name) {
            return new Column(name, true);
        }

        public static List<Column> of(List<String> keys, String... others) {
            List<Column> columns =
                    new java.util.ArrayList<>(keys.stream().map(Column::key).toList());
            for (String other : others) {
                columns.add(new Column(other, false));
            }
            return columns;
        }
    }
}
