package vn.chitieuso.platform.work;

/** Where a job stands. */
public enum JobState {
    /** A node is at it. */
    RUNNING,
    /** It ended; its result is there. */
    DONE,
    /** It was refused or failed; nothing of it is stored. */
    FAILED,
    /** Its starter stopped it; nothing of it is stored. */
    CANCELLED,
    /** The node that ran it fell silent; it can be begun again. */
    BROKEN;

    public boolean isOver() {
        return this != RUNNING;
    }

    public boolean canBeginAgain() {
        return this == FAILED || this == CANCELLED || this == BROKEN;
    }
}
