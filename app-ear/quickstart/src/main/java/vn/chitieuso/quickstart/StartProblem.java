package vn.chitieuso.quickstart;

/** The product cannot start for a reason the person at the keyboard can mend; the message says how. */
public class StartProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartProblem(String message) {
        super(message);
    }

    public StartProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
