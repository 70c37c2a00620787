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
 */
public record ImportOrder(
        String regime, String period, boolean dryRun, boolean atomic, ValueSource source, String file) {}
