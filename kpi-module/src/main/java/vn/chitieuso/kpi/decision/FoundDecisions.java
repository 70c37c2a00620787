package vn.chitieuso.kpi.decision;

import java.util.List;

/** A part of the documents that match. */
public record FoundDecisions(List<DecisionRow> rows, int total) {}
