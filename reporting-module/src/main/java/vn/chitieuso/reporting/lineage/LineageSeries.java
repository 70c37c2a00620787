package vn.chitieuso.reporting.lineage;

import java.util.List;

/**
 * An indicator of one unit through time.
 *
 * @param points the oldest first
 * @param taken the units taken over, the last reorganisation first
 */
public record LineageSeries(List<LineagePoint> points, List<Taken> taken) {}
