package vn.chitieuso.reporting.report;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.ConflictException;
import vn.chitieuso.platform.ForbiddenException;
import vn.chitieuso.platform.StaleException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.value.Values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Passing a report on: officer, head, reviewer, and back. Each step is one transaction and happens once. */
@ApplicationScoped
@Transactional
public class ReportWorkflow {

    @Inject
    private Reports reports;

    @Inject
    private ReportContents contents;

    @Inject
    private Values values;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private SeparationOfDuties duties;

    @Inject
    private ReportNotices notices;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Language language;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * Takes a step.
     *
     * @param reason required for a return
     * @param expectedVersion the version the caller has seen, null where any will do
     * @throws ConflictException if the state or a lock of the period forbids it
     * @throws FindingsStandException if the report is to be passed on while errors stand in it
     */
    public void perform(ReportAddress address, ReportAction action, String reason, Long expectedVersion) {
        refuseWithoutAnyRight(address, action);
        Report report = reports.lock(address).orElseThrow(() -> new ConflictException("reporting.report.notBegun"));
        if (expectedVersion != null && expectedVersion != report.getVersion()) {
            throw new StaleException("reporting.report.stale");
        }
        ReportAction.Step step =
                action.from(report.getState()).orElseThrow(() -> new ConflictException("reporting.report.impossible"));
        currentUser.requireAt(step.right(), address.unit());
        if (action.isForbiddenByLock()) {
            calendar.refuseIfLocked(address.regime().code(), address.period());
        }
        if (action == ReportAction.SUBMIT) {
            duties.hindrance(address, report, currentUser.getUsername()).ifPresent(own -> {
                throw own;
            });
        }
        if (action == ReportAction.RETURN && (reason == null || reason.isBlank())) {
            throw BusinessException.at("reason", "reporting.report.reasonMissing");
        }
        if (step.to() == ReportState.AWAITING_APPROVAL || step.to() == ReportState.SUBMITTED) {
            refuseErrors(address, report);
        }
        Instant now = clock.instant();
        String by = currentUser.getUsername();
        report.take(step, by, now, reason);
        long number = reports.record(report, step, now, by, reason);
        follow(step, address, report, now, by);
        notices.tell(address, step, number, reason);
        audit.recordChange(
                "report." + action.path(),
                "report " + address,
                step.from(),
                reason == null || reason.isBlank() ? step.to() : step.to() + ": " + reason);
    }

    /** Somebody who may never do this is told so, and nothing about the report's state. */
    private void refuseWithoutAnyRight(ReportAddress address, ReportAction action) {
        boolean may = action.rights().stream()
                .anyMatch(right -> currentUser.mayAt(right, address.unit().getId()));
        if (!may) {
            throw new ForbiddenException("admin.account.forbidden");
        }
    }

    private void refuseErrors(ReportAddress address, Report report) {
        ReportContent content = contents.of(address, Optional.of(report), language.getLocale());
        if (content.hasErrors()) {
            throw new FindingsStandException(content.findings());
        }
    }

    /** What a step means for the unit's figures. */
    private void follow(ReportAction.Step step, ReportAddress address, Report report, Instant now, String by) {
        long unit = address.unit().getId();
        long period = address.period().id();
        List<Long> asked = address.regime()
                .indicatorsFor(address.unit().getLevel())
                .map(RegimeRevision.AskedIndicator::indicatorId)
                .toList();
        if (step.to() == ReportState.SUBMITTED) {
            values.markSent(unit, period, asked);
            FrozenContent frozen = FrozenContent.of(contents.of(address, Optional.of(report), Language.VIETNAMESE));
            reports.freeze(report, now, by, frozen.json(), frozen.hash());
        } else if (step.to() == ReportState.ACCEPTED) {
            values.markAccepted(unit, period, asked);
        } else if (step.from() == ReportState.ACCEPTED && step.to() == ReportState.UNDER_VERIFICATION) {
            values.withdrawAccepted(unit, period, asked);
        } else if (step.to() == ReportState.RETURNED && step.from().isSent()) {
            values.withdrawSent(unit, period, asked);
        }
    }
}
