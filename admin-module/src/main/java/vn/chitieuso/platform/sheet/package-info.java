/**
 * Workbooks of several sheets, out and in. What leaves in a {@link vn.chitieuso.platform.sheet.SheetBook} comes back from
 * an {@link vn.chitieuso.platform.sheet.UploadedBook} with the same words, days and digits; a
 * {@link vn.chitieuso.platform.sheet.FormBook} is filled in and comes back through
 * {@link vn.chitieuso.platform.sheet.BookRows}, and {@link vn.chitieuso.platform.sheet.BookRemarks} writes into a copy of it.
 * Surprising: a figure with more digits than a spreadsheet keeps is written as text, because a rounded figure looks right
 * and is wrong.
 */
package vn.chitieuso.platform.sheet;
