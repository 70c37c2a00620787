/**
 * Sets of criteria by which units are scored, one for each series and year, for sets change almost yearly. Root is
 * {@link vn.chitieuso.kpi.scorecard.Scorecard}; it is designed as a draft and frozen when published. What is not known of a
 * real set stays visibly a gap and is never filled by us. May use catalogue, formula, decision, indicator and admin; scores
 * that units give themselves or are given are kept elsewhere, but how a rule gives points is told here, by
 * {@link vn.chitieuso.kpi.scorecard.Scoring}.
 */
package vn.chitieuso.kpi.scorecard;
