package vn.chitieuso.reporting.exchange;

import vn.chitieuso.reporting.value.ValueSource;

/**
 * How rows are to be taken in.
 *
 * @param regime code of the regime whose reports they fill, null where each row's is the one that asks for it
 * @param period code of the period of rows that name none; may be null
 * @param dryRun tells what would happen and stores nothing
 * @param atomic one refused row keeps all others out
 * @param source recorded with every figure
 * @param file name of the list, for the trail; may be null
 * @param onBehalf what becomes of figures of units that are not one's own
 * @param valueColumn name of the column of values, for refusals; null where each indicator has its own, named by its code
 */
public record ImportOrder(
        String regime,
        String period,
        boolean dryRun,
        boolean atomic,
        ValueSource source,
        String file,
        OnBehalf onBehalf,
        String valueColumn) {

    private static final String VALUE = "value";

    /** Of a list. */
    public ImportOrder(String regime, String period, boolean dryRun, boolean atomic, ValueSource source, String file) {
        this(regime, period, dryRun, atomic, source, file, OnBehalf.LIST, VALUE);
    }

    /** The column in which an indicator's value stands. */
    String columnOf(String indicator) {
        return valueColumn == null ? indicator : valueColumn;
    }

    /** The column in which a list names an indicator; a form has none but that of its value. */
    String columnNaming(String indicator) {
        return VALUE.equals(valueColumn) ? "indicator" : columnOf(indicator);
    }
}
