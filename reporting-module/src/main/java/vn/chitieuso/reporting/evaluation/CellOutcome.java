package vn.chitieuso.reporting.evaluation;

/** What became of one of many. @param message why nothing was given, in the reader's language; null where it was */
public record CellOutcome(CellRef cell, boolean given, String message) {}
