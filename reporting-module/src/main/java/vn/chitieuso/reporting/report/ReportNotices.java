package vn.chitieuso.reporting.report;

import java.util.ArrayList;
import java.util.Arrays;
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
 * Tells the unit of the steps others took with its report: the head that one waits, the officers and the head that one came
 * back or was accepted. A step is told once; the same step taken again later is told again.
 */
@ApplicationScoped
class ReportNotices {

    private static final Set<Role> HEADS = Set.of(Role.UNIT_HEAD);
    private static final Set<Role> WHOLE_UNIT = Set.of(Role.REPORTER, Role.UNIT_HEAD);

    @Inject
    private Notifying notifying;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Actor actor;

    /** @param number of the step, of all steps ever taken */
    void tell(ReportAddress address, ReportAction.Step step, long number, String reason) {
        // what the system does by itself, such as playing a demonstration's past, is no news
        if (actor.isSystem()) {
            return;
        }
        switch (step.action()) {
            case SUBMIT_FOR_APPROVAL ->
                tell(HEADS, NoticeKind.REPORT_AWAITS_APPROVAL, address, step, number, currentUser.getFullName());
            case RETURN -> tell(WHOLE_UNIT, NoticeKind.REPORT_RETURNED, address, step, number, reason);
            case SUBMIT_ON_BEHALF -> tell(WHOLE_UNIT, NoticeKind.REPORT_SENT_ON_BEHALF, address, step, number, reason);
            case ACCEPT -> tell(WHOLE_UNIT, NoticeKind.REPORT_ACCEPTED, address, step, number);
            default -> {
                // whoever has something to do next sees it in their list
            }
        }
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

    private void tell(
            Set<Role> whom,
            NoticeKind kind,
            ReportAddress address,
            ReportAction.Step step,
            long number,
            Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(
                address.regime().name(),
                address.period().name(Language.VIETNAMESE),
                address.unit().nameOn(address.day())));
        arguments.addAll(Arrays.asList(more));
        notifying.tellUnit(
                address.unit().getId(),
                whom,
                kind,
                address + "/" + number,
                PageLink.to(address, step.to()),
                arguments.toArray());
    }
}
