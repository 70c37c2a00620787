package vn.chitieuso.reporting.exchange;

/**
 * One figure as a list says it; every text as it was written, null or empty where nothing was.
 *
 * @param line where it stands, as its reader counts: line of a CSV file, row of a sheet, ordinal of a JSON value
 * @param unit code at the end of the period's data window
 * @param period code, null where the order's period is meant
 * @param value a number in any form people write, or one with a word before it: {@code trên 99,8}; empty for none
 * @param qualifier name of a {@link vn.chitieuso.kpi.Qualifier}, its sign, or null where the value says it or it is equal
 * @param note null keeps the note that stands, an empty one removes it
 * @param columnOfValue under which name a refusal tells the place of the value: {@code value}, or {@code F} of a sheet
 */
public record ImportedRow(
        long line,
        String unit,
        String period,
        String indicator,
        String value,
        String qualifier,
        String note,
        String columnOfValue) {}
