package vn.chitieuso.reporting.completeness.rest;

import java.util.List;

/** The units below one, and what they come to together. */
public record CompletenessBody(List<BranchLine> items, long total, BranchLine totals) {}
