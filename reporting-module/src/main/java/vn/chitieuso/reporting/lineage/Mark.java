package vn.chitieuso.reporting.lineage;

/** How a point of a series stands to the reorganisations after it. */
public enum Mark {
    /** The unit's own figure. */
    OWN,
    /** The sum of units that were taken over whole. */
    WHOLE,
    /** Of a unit that was split a part counts, by a rule somebody chose. */
    SHARED,
    /** A part is missing: of a unit that was split nobody has decided what counts, or the figure cannot be divided. */
    BROKEN;

    /** The one that says more against comparing. */
    Mark or(Mark other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
