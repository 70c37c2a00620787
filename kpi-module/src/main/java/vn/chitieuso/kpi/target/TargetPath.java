package vn.chitieuso.kpi.target;

/** How the targets of several years belong together. */
public enum TargetPath {
    /** Each value is for its year alone; what is reached in all is their sum: 94, 132, 133, 118. */
    IN_YEAR,
    /** Each value is what shall be reached in all by the end of its year: 94, 226, 359, 477. */
    CUMULATIVE
}
