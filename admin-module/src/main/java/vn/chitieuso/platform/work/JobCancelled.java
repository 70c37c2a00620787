package vn.chitieuso.platform.work;

/** The starter wants no more of it. Thrown through the work, so that its transaction is taken back. */
public class JobCancelled extends RuntimeException {

    JobCancelled() {
        super("cancelled by its starter");
    }
}
