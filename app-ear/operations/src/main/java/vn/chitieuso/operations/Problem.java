package vn.chitieuso.operations;

/** A command cannot be carried out for a reason the person at the keyboard can mend; both messages say how. */
public class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String vietnamese;

    public Problem(String vietnamese, String english) {
        this(vietnamese, english, null);
    }

    public Problem(String vietnamese, String english, Throwable cause) {
        super(english, cause);
        this.vietnamese = vietnamese;
    }

    void tell(Terminal terminal) {
        terminal.say(vietnamese, getMessage());
    }
}
