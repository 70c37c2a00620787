package vn.chitieuso.operations;

/** What a command has found, as a script reads it. */
public enum Outcome {
    /** All is as it should be. */
    INTACT(0),
    /** Something was altered or is missing. */
    BROKEN(1),
    /** The command could not be carried out: wrong words, no connection, a refusal; nothing was changed. */
    PROBLEM(2);

    private final int exitCode;

    Outcome(int exitCode) {
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
