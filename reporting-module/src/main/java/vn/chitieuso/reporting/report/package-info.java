/**
 * Reports: a regime's revision × a unit × a period, from the first cell to acceptance. Root is
 * {@link vn.chitieuso.reporting.report.Report}; figures are not its own but the unit's, kept by the component value, so that
 * no figure is asked twice. {@link vn.chitieuso.reporting.report.ReportIntake} fills,
 * {@link vn.chitieuso.reporting.report.ReportWorkflow} passes on, {@link vn.chitieuso.reporting.report.ReportReading} shows
 * as much as the reader may see. May use regime, value, validation, kpi and admin.
 */
package vn.chitieuso.reporting.report;
