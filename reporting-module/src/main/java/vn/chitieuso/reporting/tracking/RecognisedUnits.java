package vn.chitieuso.reporting.tracking;

/**
 * Units below a bearer that are recognised for an indicator.
 *
 * @param inYear in the year of recognition that has the target year's number
 * @param inAll by its end
 */
public record RecognisedUnits(long inYear, long inAll) {}
