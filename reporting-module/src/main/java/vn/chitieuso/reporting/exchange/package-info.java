/**
 * Figures in bulk: lists that other systems, units and the standing agency hand over are taken in through
 * {@link vn.chitieuso.reporting.exchange.ValueImport}, all in one transaction and without a statement per row. May use
 * report, regime, value, validation, kpi and admin. Surprising: it writes the tables of reports by SQL of its own
 * ({@code ReportSendings}, {@code FrozenSendings}), because thousands of reports are sent at once.
 */
package vn.chitieuso.reporting.exchange;
