/**
 * Who may keep the catalogue. Decisions, indicators and targets are kept by the same people, so one right stands for all
 * three, below them and used by each. May use account.
 */
package vn.chitieuso.kpi.catalogue;
