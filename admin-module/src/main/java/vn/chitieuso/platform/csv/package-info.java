/**
 * Lists that people upload: read once, every error told with its line and column, nothing stored while one is left. The
 * components that import give a {@link vn.chitieuso.platform.csv.CsvList} their rules and throw what it collected.
 */
package vn.chitieuso.platform.csv;
