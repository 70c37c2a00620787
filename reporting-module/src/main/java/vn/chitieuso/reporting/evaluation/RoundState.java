package vn.chitieuso.reporting.evaluation;

import java.util.Optional;

/** Where an evaluation round stands, and what that allows. */
public enum RoundState {
    /** Set up by the standing agency; units know nothing of it yet. */
    DRAFT,
    /** Units score themselves, until the day the round names. */
    OPEN,
    /** The panel verifies, asks for explanations and is given them. */
    VERIFICATION,
    /** The council settles what differs, and corrects. */
    COUNCIL,
    /** Published with a decision; from now on there are only corrections with a decision of their own. */
    PUBLISHED;

    /** Where the standing agency brings it next; being published is no mere step, it takes a decision. */
    Optional<RoundState> next() {
        return this == COUNCIL || this == PUBLISHED ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }

    /** Where it can go back to, with a reason; once units know of it, it stays known. */
    Optional<RoundState> previous() {
        return this == VERIFICATION || this == COUNCIL ? Optional.of(values()[ordinal() - 1]) : Optional.empty();
    }

    /** Whether units may score themselves. */
    public boolean allowsSelfScoring() {
        return this == OPEN;
    }

    /** Whether the panel may give verdicts and ask for explanations. */
    public boolean allowsVerifying() {
        return this == VERIFICATION;
    }

    /** Whether the council may settle scores: before publication, and as a correction after it. */
    public boolean allowsSettling() {
        return this == COUNCIL || this == PUBLISHED;
    }

    /** Whether it may still be changed who verifies what. */
    public boolean allowsAssigning() {
        return this == DRAFT || this == OPEN || this == VERIFICATION;
    }

    public boolean isPublished() {
        return this == PUBLISHED;
    }
}
