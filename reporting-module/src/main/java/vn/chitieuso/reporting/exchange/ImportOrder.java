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
 */
public record ImportOrder(
        String regime,
        String period,
        boolean dryRun,
        boolean atomic,
        ValueSource source,
        String file,
        OnBehalf onBehalf) {

    /** Of a list. */
    public ImportOrder(String regime, String period, boolean dryRun, boolean atomic, ValueSource source, String file) {
        this(regime, period, dryRun, atomic, source, file, OnBehalf.LIST);
    }
}
