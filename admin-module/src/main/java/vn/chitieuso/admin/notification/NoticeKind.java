package vn.chitieuso.admin.notification;

/**
 * What a notice tells. Its words stand under {@code admin.notification.<kind>.subject} and {@code .body}, where
 * {@code {0}}, {@code {1}} … are the arguments named here; an administrator may put other words in their place.
 */
public enum NoticeKind {
    /** A report is due in some days: regime, period, unit, deadline. */
    REPORT_DUE_SOON,
    /** A report is due tomorrow or today: regime, period, unit, deadline. */
    REPORT_DUE_TOMORROW,
    /** A report was not sent in time: regime, period, unit, deadline. */
    REPORT_OVERDUE,
    /** Somebody who waits for the report reminds of it: regime, period, unit, deadline, who reminds. */
    REPORT_CHASED,
    /** A report waits for the head's approval: regime, period, unit, by whom. */
    REPORT_AWAITS_APPROVAL,
    /** A report was returned: regime, period, unit, reason. */
    REPORT_RETURNED,
    /** The head sent a report: regime, period, unit, by whom. */
    REPORT_SENT,
    /** A report that was returned came again: regime, period, unit, by whom. */
    REPORT_SENT_AGAIN,
    /** A step that waited for others was taken back: regime, period, unit, by whom. */
    REPORT_TAKEN_BACK,
    /** A reviewer took a report up: regime, period, unit, by whom. */
    REPORT_TAKEN_UP,
    /** The level between passed a report on: regime, period, unit, by whom. */
    REPORT_ENDORSED,
    /** A report was accepted: regime, period, unit, by whom. */
    REPORT_ACCEPTED,
    /** An acceptance was taken back: regime, period, unit, reason. */
    REPORT_REOPENED,
    /** Those above sent a report in the unit's place: regime, period, unit, reason. */
    REPORT_SENT_ON_BEHALF,
    /** Somebody asked or answered about a report: regime, period, unit, by whom, the comment. */
    REPORT_COMMENTED,
    /** Units may score themselves: round, until when. */
    EVALUATION_OPENED,
    /** A unit's self-score waits to be handed in: round, unit, by whom. */
    EVALUATION_TO_HAND_IN,
    /** Scores wait to be verified: round, until when. */
    EVALUATION_TO_VERIFY,
    /** An explanation of a score is asked: round, unit, criterion, the question. */
    EVALUATION_ASKED,
    /** A score was explained: round, unit, criterion, the explanation. */
    EVALUATION_ANSWERED,
    /** The council is to settle what differs: round, when it sits. */
    EVALUATION_IN_COUNCIL,
    /** Scores were published, or corrected: round, decision, edition. */
    EVALUATION_PUBLISHED,
    /** More time was granted: regime, period, until when, reason. */
    EXTENSION_GRANTED,
    /** A role was given: role, unit, from, to. */
    GRANT_GIVEN,
    /** A role ends: role, unit, last day. */
    GRANT_ENDED,
    /** One stands in for somebody: who, unit, from, to. */
    DEPUTY_APPOINTED,
    /** The password was changed: when, from where. */
    PASSWORD_CHANGED,
    /** The password was reset by an administrator: by whom. */
    PASSWORD_RESET,
    /** The second factor was set up or taken away: when. */
    SECOND_FACTOR_CHANGED,
    /** Somebody typed wrong passwords until the name was locked: when, from where. */
    NAME_LOCKED,
    /** The account will be disabled for idleness: on which day. */
    IDLE_WARNING,
    /** The review of accounts and rights is due: by when. */
    REVIEW_DUE;

    /** Name of the setting that holds other words for a part of the notice, in a language. */
    public String wording(String part, String language) {
        return "notice." + name() + "." + part + "." + language;
    }
}
