package vn.chitieuso.reporting.ranking;

import vn.chitieuso.reporting.evaluation.Publication;
import vn.chitieuso.reporting.evaluation.RoundRow;

/**
 * Where a unit stood in a year.
 *
 * @param row null where neither the unit nor one it simply continues was ranked
 * @param of how many units
 */
public record RankedYear(RoundRow round, Publication publication, RankedUnit row, int of) {}
