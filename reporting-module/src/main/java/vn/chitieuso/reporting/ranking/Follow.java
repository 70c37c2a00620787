package vn.chitieuso.reporting.ranking;

import vn.chitieuso.admin.orgunit.Succession;

/** That one unit followed another between two rankings; the predecessor's name and code are those of its last day. */
record Follow(
        long predecessorId,
        String predecessorCode,
        String predecessorName,
        long successorId,
        String successorName,
        Succession.Kind kind,
        Succession.Share share) {

    boolean isWhole() {
        return share == Succession.Share.WHOLE;
    }

    /** Whether the successor is the same unit in another coat. */
    boolean isContinuation() {
        return isWhole() && (kind == Succession.Kind.UNCHANGED || kind == Succession.Kind.SUCCEEDED);
    }
}
