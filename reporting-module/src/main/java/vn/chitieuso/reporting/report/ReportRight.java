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
    /** Verify, accept, return and reopen what was sent. */
    VERIFY(Role.REVIEWER, Role.STANDING_AGENCY);

    private final Set<Role> roles;

    ReportRight(Role... roles) {
        this.roles = Set.of(roles);
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
