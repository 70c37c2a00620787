package vn.chitieuso.kpi.decision;

/** What a document can do to another. */
public enum RelationKind {
    /** Sửa đổi, bổ sung. */
    AMENDS,
    /** Thay thế. */
    REPLACES,
    /** Triển khai thực hiện. */
    IMPLEMENTS
}
