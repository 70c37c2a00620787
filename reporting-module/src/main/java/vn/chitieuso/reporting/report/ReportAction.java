package vn.chitieuso.reporting.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A step of a report's way, under the name the API gives it. */
public enum ReportAction {
    /** The officer hands it to the head of the unit. */
    SUBMIT_FOR_APPROVAL("submit-for-approval"),
    /** The head approves and sends it. */
    SUBMIT("submit"),
    /** Those above send what they filled in the unit's place. */
    SUBMIT_ON_BEHALF("submit-on-behalf"),
    /** The head takes back what nobody has begun to verify. */
    WITHDRAW("withdraw"),
    /** A reviewer takes it up. */
    VERIFY("verify"),
    /** The level between, the district, has verified it and passes it on to the standing agency. */
    ENDORSE("endorse"),
    /** The standing agency accepts it. */
    ACCEPT("accept"),
    /** It goes back with a reason: by the head before it is sent, by the reviewer after. */
    RETURN("return"),
    /** The last step is taken back: the officer's handing over, or the acceptance. */
    REOPEN("reopen");

    private final String path;

    ReportAction(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    public static Optional<ReportAction> ofPath(String path) {
        return Arrays.stream(values())
                .filter(action -> action.path.equals(path))
                .findFirst();
    }

    /** What this action makes of a report in a state, and who may do it; empty where the state forbids it. */
    public Optional<Step> from(ReportState state) {
        return Step.ALL.stream()
                .filter(step -> step.action() == this && step.from() == state)
                .findFirst();
    }

    /** One allowed step. */
    public record Step(ReportAction action, ReportState from, ReportState to, ReportRight right) {

        static final List<Step> ALL = List.of(
                new Step(SUBMIT_FOR_APPROVAL, ReportState.DRAFT, ReportState.AWAITING_APPROVAL, ReportRight.FILL),
                new Step(SUBMIT_FOR_APPROVAL, ReportState.RETURNED, ReportState.AWAITING_APPROVAL, ReportRight.FILL),
                new Step(SUBMIT, ReportState.AWAITING_APPROVAL, ReportState.SUBMITTED, ReportRight.APPROVE),
                new Step(SUBMIT_ON_BEHALF, ReportState.DRAFT, ReportState.SUBMITTED, ReportRight.REPORT_ON_BEHALF),
                new Step(SUBMIT_ON_BEHALF, ReportState.RETURNED, ReportState.SUBMITTED, ReportRight.REPORT_ON_BEHALF),
                new Step(WITHDRAW, ReportState.SUBMITTED, ReportState.DRAFT, ReportRight.APPROVE),
                new Step(RETURN, ReportState.AWAITING_APPROVAL, ReportState.RETURNED, ReportRight.APPROVE),
                new Step(VERIFY, ReportState.SUBMITTED, ReportState.UNDER_VERIFICATION, ReportRight.VERIFY),
                new Step(ENDORSE, ReportState.SUBMITTED, ReportState.UNDER_VERIFICATION, ReportRight.ENDORSE),
                new Step(ENDORSE, ReportState.UNDER_VERIFICATION, ReportState.UNDER_VERIFICATION, ReportRight.ENDORSE),
                new Step(ACCEPT, ReportState.SUBMITTED, ReportState.ACCEPTED, ReportRight.ACCEPT),
                new Step(ACCEPT, ReportState.UNDER_VERIFICATION, ReportState.ACCEPTED, ReportRight.ACCEPT),
                new Step(RETURN, ReportState.SUBMITTED, ReportState.RETURNED, ReportRight.VERIFY),
                new Step(RETURN, ReportState.UNDER_VERIFICATION, ReportState.RETURNED, ReportRight.VERIFY),
                new Step(RETURN, ReportState.ACCEPTED, ReportState.RETURNED, ReportRight.ACCEPT),
                new Step(REOPEN, ReportState.AWAITING_APPROVAL, ReportState.DRAFT, ReportRight.FILL),
                new Step(REOPEN, ReportState.ACCEPTED, ReportState.UNDER_VERIFICATION, ReportRight.ACCEPT));

        /** Whether others must be told why. */
        boolean needsReason() {
            return action == RETURN || action == SUBMIT_ON_BEHALF || from == ReportState.ACCEPTED;
        }

        /** Whether the figures count from this step on. */
        boolean sends() {
            return to == ReportState.SUBMITTED;
        }

        /** Whether the figures count no more. */
        boolean takesBack() {
            return from.isSent() && !to.isSent();
        }
    }

    /** Whether it is refused once the period is locked: what asks for something nobody may do any more. */
    public boolean isForbiddenByLock() {
        return this != VERIFY && this != ENDORSE && this != ACCEPT;
    }

    /** Rights one of which the action needs, whatever the state. */
    List<ReportRight> rights() {
        return Step.ALL.stream()
                .filter(step -> step.action() == this)
                .map(Step::right)
                .distinct()
                .toList();
    }
}
