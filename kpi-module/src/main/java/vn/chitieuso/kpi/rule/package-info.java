/**
 * Rules between figures: formulas that must be true. They belong to the catalogue and not to a form, so that every report
 * that holds the figures is checked by them. Kept over time like definitions: a report is checked by the rules of its
 * period. May use catalogue, formula, indicator and admin.
 */
package vn.chitieuso.kpi.rule;
