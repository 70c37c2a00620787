package vn.chitieuso.reporting.validation;

/**
 * A figure that is not usual.
 *
 * @param high whether it is above what is usual, not below
 * @param message in the reader's language
 */
record Outlier(boolean high, String message) {}
