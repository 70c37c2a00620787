package vn.chitieuso.reporting.rollup;

import java.util.List;

/** A part of a long list, and how long it is. */
public record Portion<T>(List<T> rows, int total) {}
