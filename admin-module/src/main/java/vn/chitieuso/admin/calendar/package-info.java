/**
 * Periods, their data windows, working days and deadlines, all of them data with a history. A
 * {@link vn.chitieuso.admin.calendar.Period} once used keeps its window. Deadlines belong to a subject named by a code (a
 * reporting regime), because this component knows no regimes: what is reported it is told by
 * {@link vn.chitieuso.admin.calendar.ReportingSubjects}. May use orgunit and account.
 */
package vn.chitieuso.admin.calendar;
