package vn.chitieuso.kpi.exchange;

/**
 * What an import changes in one place.
 *
 * @param key what tells the row from others
 * @param field null where the whole row goes
 * @param before null where the row is new
 * @param after null where the row goes
 */
public record Difference(String sheet, String key, String field, String before, String after) {}
