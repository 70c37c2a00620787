/**
 * Workbooks of several sheets, out and in. What leaves in a {@link vn.chitieuso.platform.sheet.SheetBook} comes back from
 * an {@link vn.chitieuso.platform.sheet.UploadedBook} with the same words, days and digits. Surprising: a figure with more
 * digits than a spreadsheet keeps is written as text, because a rounded figure looks right and is wrong.
 */
package vn.chitieuso.platform.sheet;
