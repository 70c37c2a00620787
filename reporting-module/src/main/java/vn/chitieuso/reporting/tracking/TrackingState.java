package vn.chitieuso.reporting.tracking;

/** Where a target stands. */
public enum TrackingState {
    /** What shall be reached is reached. */
    ACHIEVED,
    /** Not reached yet, but no further from the path than the tolerance allows. */
    ON_PATH,
    /** Further from the path than that or, once the year is over, not reached. */
    BEHIND,
    /** Nothing was sent that it could be held against. */
    NO_DATA
}
