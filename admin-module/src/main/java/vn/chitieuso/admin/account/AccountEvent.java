package vn.chitieuso.admin.account;

import java.util.List;

/**
 * Something happened to an account that its owner should know of.
 *
 * @param details as the kind names them
 */
public record AccountEvent(long accountId, Kind kind, List<Object> details) {

    /** What happened. */
    public enum Kind {
        /** Role, unit, first day, last day. */
        GRANT_GIVEN,
        /** Role, unit, last day. */
        GRANT_ENDED,
        /** For whom, unit, first day, last day. */
        DEPUTY_APPOINTED,
        /** When, from where. */
        PASSWORD_CHANGED,
        /** By whom. */
        PASSWORD_RESET,
        /** When. */
        SECOND_FACTOR_CHANGED,
        /** When, from where. */
        NAME_LOCKED,
        /** On which day the account will be disabled. */
        IDLE_WARNING,
        /** By when accounts and rights must be reviewed. */
        REVIEW_DUE
    }
}
