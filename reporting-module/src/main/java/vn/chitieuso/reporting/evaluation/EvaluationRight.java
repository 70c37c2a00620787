package vn.chitieuso.reporting.evaluation;

import java.util.Set;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.account.Role;

/** What roles may do in an evaluation; reading what is published is everybody's right who is signed in. */
public enum EvaluationRight implements Right {
    /** Set rounds up, bring them forward, say who verifies what, draw samples, publish. */
    CONDUCT(Role.STANDING_AGENCY),
    /** See the scores of the units they reach before anything is published. */
    SEE_SCORES(Role.STANDING_AGENCY, Role.LEADER, Role.AUDITOR),
    /** See what their own unit says and is told. */
    SEE_OWN_SCORES(Role.REPORTER, Role.UNIT_HEAD),
    /** Write their unit's self-score, enclose evidence, explain when asked. */
    SCORE_ONESELF(Role.REPORTER),
    /** Hand their unit's self-score in, and take it back. */
    HAND_IN(Role.UNIT_HEAD),
    /** Verify, for the department they belong to, what it is assigned; the agency what nobody is. */
    VERIFY_SCORES(Role.REPORTER, Role.UNIT_HEAD, Role.REVIEWER, Role.STANDING_AGENCY),
    /** Settle in the council what differs, and correct. */
    SETTLE_SCORES(Role.LEADER, Role.STANDING_AGENCY);

    private final Set<Role> roles;

    EvaluationRight(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
