package vn.chitieuso.reporting.report;

import java.util.Set;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.account.Role;

/** What roles may do with reports of the units they reach. */
public enum ReportRight implements Right {
    /** Know that a report exists and where it stands. */
    SEE_STATE(
            Role.REPORTER,
            Role.UNIT_HEAD,
            Role.REVIEWER,
            Role.STANDING_AGENCY,
            Role.LEADER,
            Role.FINANCE,
            Role.AUDITOR,
            Role.ADMINISTRATOR),
    /** Read what was sent. */
    READ_SENT(
            Role.REPORTER,
            Role.UNIT_HEAD,
            Role.REVIEWER,
            Role.STANDING_AGENCY,
            Role.LEADER,
            Role.FINANCE,
            Role.AUDITOR),
    /** Read what the unit is still working on. */
    READ_DRAFT(Role.REPORTER, Role.UNIT_HEAD),
    /** Enter figures and texts, and hand the report to the head of the unit. */
    FILL(Role.REPORTER),
    /** Approve and send, or give back to the officer. */
    APPROVE(Role.UNIT_HEAD),
    /** Take up what was sent, say what is right, ask, return it. */
    VERIFY(Role.REVIEWER, Role.STANDING_AGENCY),
    /** Pass a report on as verified by the level between: the district, while there were districts. */
    ENDORSE(Role.REVIEWER),
    /** Accept what was sent, and take the acceptance back. */
    ACCEPT(Role.STANDING_AGENCY),
    /** Fill and send a report in the place of a unit that has not begun it. */
    REPORT_ON_BEHALF(Role.REVIEWER, Role.STANDING_AGENCY),
    /** Ask and answer about a report that was sent. */
    COMMENT(Role.REPORTER, Role.UNIT_HEAD, Role.REVIEWER, Role.STANDING_AGENCY);

    private final Set<Role> roles;

    ReportRight(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
