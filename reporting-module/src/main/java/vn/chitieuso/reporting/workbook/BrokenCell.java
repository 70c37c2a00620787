package vn.chitieuso.reporting.workbook;

/** Something in a form that cannot be read, or cannot be taken as it is. */
record BrokenCell(int row, String column, String key, Object... arguments) {}
