/**
 * Files of reports: what a regime asks for, evidence at a cell, and whatever else a unit encloses. Root is
 * {@link vn.chitieuso.reporting.attachment.Attachments}; a file is bound to its report by the report's own rules, asked of the
 * component report, to which this is a {@link vn.chitieuso.reporting.report.ReportPart}. What is taken away stays, and what
 * was sent once stays readable with that sending. May use report, regime, validation, kpi and admin.
 */
package vn.chitieuso.reporting.attachment;
