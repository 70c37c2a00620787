package vn.chitieuso.reporting.report;

import java.util.List;
import java.util.Set;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.account.Role;
import vn.chitieuso.admin.notification.NoticeKind;
import vn.chitieuso.admin.notification.Notifying;
import vn.chitieuso.platform.audit.Actor;
import vn.chitieuso.platform.text.Language;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Tells of the steps a report takes: those of the unit who did not take it themselves, and whoever returned it that it comes
 * again. That a report came for the first time is told to no reviewer, who waits for hundreds of them and has a board. A step
 * is told once; the same step taken again later is told again.
 */
@ApplicationScoped
class ReportNotices {

    private static final Set<Role> HEADS = Set.of(Role.UNIT_HEAD);
    private static final Set<Role> OFFICERS = Set.of(Role.REPORTER);
    private static final Set<Role> WHOLE_UNIT = Set.of(Role.REPORTER, Role.UNIT_HEAD);

    @Inject
    private Notifying notifying;

    @Inject
    private Reports reports;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Actor actor;

    /** What a step tells the report's unit. */
    record Told(NoticeKind kind, Set<Role> whom) {

        /** Whether it tells why, where others tell by whom. */
        boolean tellsReason() {
            return kind == NoticeKind.REPORT_RETURNED
                    || kind == NoticeKind.REPORT_SENT_ON_BEHALF
                    || kind == NoticeKind.REPORT_REOPENED;
        }
    }

    static Told told(ReportAction.Step step) {
        return switch (step.action()) {
            case SUBMIT_FOR_APPROVAL -> new Told(NoticeKind.REPORT_AWAITS_APPROVAL, HEADS);
            case SUBMIT -> new Told(NoticeKind.REPORT_SENT, OFFICERS);
            case SUBMIT_ON_BEHALF -> new Told(NoticeKind.REPORT_SENT_ON_BEHALF, WHOLE_UNIT);
            case WITHDRAW -> new Told(NoticeKind.REPORT_TAKEN_BACK, OFFICERS);
            case VERIFY -> new Told(NoticeKind.REPORT_TAKEN_UP, WHOLE_UNIT);
            case ENDORSE -> new Told(NoticeKind.REPORT_ENDORSED, WHOLE_UNIT);
            case ACCEPT -> new Told(NoticeKind.REPORT_ACCEPTED, WHOLE_UNIT);
            case RETURN -> new Told(NoticeKind.REPORT_RETURNED, WHOLE_UNIT);
            case REOPEN ->
                step.from() == ReportState.ACCEPTED
                        ? new Told(NoticeKind.REPORT_REOPENED, WHOLE_UNIT)
                        : new Told(NoticeKind.REPORT_TAKEN_BACK, HEADS);
        };
    }

    /** @param number of the step, of all steps ever taken */
    void tell(ReportAddress address, Report report, ReportAction.Step step, long number, String reason) {
        // what the system does by itself, such as playing a demonstration's past, is no news
        if (actor.isSystem()) {
            return;
        }
        Told told = told(step);
        notifying.tellUnit(
                address.unit().getId(),
                told.whom(),
                told.kind(),
                address + "/" + number,
                PageLink.to(address, step.to()),
                arguments(address, told.tellsReason() ? reason : currentUser.getFullName()));
        if (step.action() == ReportAction.SUBMIT) {
            reports.returnedLastBy(report.getId())
                    .ifPresent(reviewer -> notifying.tell(
                            List.of(reviewer),
                            NoticeKind.REPORT_SENT_AGAIN,
                            address + "/" + number,
                            PageLink.to(address, step.to()),
                            arguments(address, currentUser.getFullName())));
        }
    }

    private static Object[] arguments(ReportAddress address, String last) {
        return new Object[] {
            address.regime().name(),
            address.period().name(Language.VIETNAMESE),
            address.unit().nameOn(address.day()),
            last
        };
    }

    /** Tells the unit what a reviewer asks, and whoever asked last what the unit answers. */
    void tellOfComment(ReportAddress address, Report report, boolean byUnit, List<ReportComment> thread, String text) {
        Object[] arguments = {
            address.regime().name(),
            address.period().name(Language.VIETNAMESE),
            address.unit().nameOn(address.day()),
            currentUser.getFullName(),
            text
        };
        String subject = address + "/comment/" + thread.size();
        String page = PageLink.to(address, report.getState());
        if (byUnit) {
            thread.stream()
                    .filter(comment -> !comment.byUnit() && comment.account() != null)
                    .reduce((earlier, later) -> later)
                    .ifPresent(asked -> notifying.tell(
                            List.of(asked.account()), NoticeKind.REPORT_COMMENTED, subject, page, arguments));
        } else {
            notifying.tellUnit(
                    address.unit().getId(), WHOLE_UNIT, NoticeKind.REPORT_COMMENTED, subject, page, arguments);
        }
    }
}
