package vn.chitieuso.kpi.target;

/** What is set for one indicator: over which years, and how many targets. */
public record TargetSummary(String code, String name, int firstYear, int lastYear, long count) {}
