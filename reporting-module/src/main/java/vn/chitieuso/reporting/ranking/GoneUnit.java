package vn.chitieuso.reporting.ranking;

import java.util.List;

/** A unit that was ranked the year before and is not now. @param successors names of what it went into; may be none */
public record GoneUnit(String code, String name, int rank, List<String> successors) {}
