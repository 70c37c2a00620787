package vn.chitieuso.kpi;

/** How far a fact of the catalogue is verified; shown wherever the fact shows. */
public enum Verification {
    /** Read in the source named. */
    SOURCE_READ,
    /** Not read in its source, or contradictory. */
    UNVERIFIED,
    /** Taken from another province's set, as an example. */
    OTHER_PROVINCE,
    /** Proposed by the product; no document asks for it. */
    PROPOSED;

    /** Whether the mark "chưa có nguồn" belongs beside it. */
    public boolean isUnsourced() {
        return this != SOURCE_READ;
    }
}
