package vn.chitieuso.reporting.anomaly;

import vn.chitieuso.admin.orgunit.OrgLevel;

/**
 * How many of a unit's counts end in zero.
 *
 * @param cells counts of at least a hundred it sent in the periods looked at
 * @param round of them those that end in zero
 * @param roundNow of these those of the period itself
 */
record RoundCount(long unitId, OrgLevel level, int cells, int round, int roundNow) {}
