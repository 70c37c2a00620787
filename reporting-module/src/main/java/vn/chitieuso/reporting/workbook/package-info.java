/**
 * Reports as Excel workbooks: a form of one unit, or of many units in one table, goes out with what is known already, is
 * filled in anywhere, comes back and is taken in through exchange; findings return in a copy of the file. Root is the
 * sealed {@link vn.chitieuso.reporting.workbook.TemplateIdentity} in every form, by which last month's or another unit's is
 * told. May use exchange, report, regime, validation, value, kpi and admin. Surprising: a form carries what stood in it when
 * it was made; cells left as they were are not taken in, so a form filled for days overwrites nothing others typed since.
 */
package vn.chitieuso.reporting.workbook;
