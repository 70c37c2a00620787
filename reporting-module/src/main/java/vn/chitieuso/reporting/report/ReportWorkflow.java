package vn.chitieuso.reporting.report;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.ConflictException;
import vn.chitieuso.platform.ForbiddenException;
import vn.chitieuso.platform.StaleException;
import vn.chitieuso.platform.audit.Actor;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.value.ValueSource;
import vn.chitieuso.reporting.value.Values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
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
    private LevelBetween levelBetween;

    @Inject
    private UnusualAcceptance unusualAcceptance;

    @Inject
    private ReportNotices notices;

    @Inject
    private OtherReports otherReports;

    @Inject
    private Commenting commenting;

    @Inject
    private Instance<ReportPart> parts;

    @Inject
    private Event<ReportChanged> changes;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Actor actor;

    @Inject
    private Language language;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** {@link #perform(ReportAddress, ReportOrder)} with nothing but a reason. */
    public void perform(ReportAddress address, ReportAction action, String reason, Long expectedVersion) {
        perform(address, new ReportOrder(action, reason, List.of(), expectedVersion, null));
    }

    /**
     * Takes a step. A request that is repeated under its key takes none.
     *
     * @throws ConflictException if the state or a lock of the period forbids it
     * @throws FindingsStandException if the report is to be passed on while errors or unanswered warnings stand in it
     */
    public void perform(ReportAddress address, ReportOrder order) {
        refuseWithoutAnyRight(address, order.action());
        Report report = reports.lock(address).orElseThrow(() -> new ConflictException("reporting.report.notBegun"));
        String by = currentUser.getUsername();
        if (reports.isTaken(report, order.action(), order.requestKey(), by)) {
            return;
        }
        if (order.expectedVersion() != null && order.expectedVersion() != report.getVersion()) {
            throw new StaleException("reporting.report.stale");
        }
        ReportAction.Step step = order.action()
                .from(report.getState())
                .orElseThrow(() -> new ConflictException("reporting.report.impossible"));
        refuse(address, report, step, order);
        Instant now = clock.instant();
        commenting.add(address, report, order.comments());
        report.take(step, by, now, order.reason());
        long number = reports.record(report, step, now, by, order);
        follow(step, address, report, now, by);
        notices.tell(address, report, step, number, order.reason());
        audit.recordChange(
                "report." + order.action().path(),
                "report " + address,
                step.from(),
                order.hasReason() ? step.to() + ": " + order.reason() : step.to());
        changes.fire(new ReportChanged(address.toString(), by, now));
    }

    private void refuse(ReportAddress address, Report report, ReportAction.Step step, ReportOrder order) {
        currentUser.requireAt(step.right(), address.unit());
        if (order.action().isForbiddenByLock()) {
            calendar.refuseIfLocked(address.regime().code(), address.period());
        }
        if (order.action() == ReportAction.SUBMIT) {
            duties.hindrance(address, report, currentUser.getUsername()).ifPresent(own -> {
                throw own;
            });
        }
        if (order.action() == ReportAction.SUBMIT_ON_BEHALF && !report.isOnBehalf()) {
            throw new ConflictException("reporting.report.unitAtWork");
        }
        if (order.action() == ReportAction.ENDORSE) {
            refuseEndorsing(address, report);
        }
        if (step.needsReason() && !order.hasReason()) {
            throw BusinessException.at(
                    "reason", "reporting.report.reasonMissing." + order.action().path());
        }
        if (order.action() == ReportAction.ACCEPT && !order.hasReason()) {
            ReportContent content = contents.of(address, Optional.of(report), language.getLocale());
            unusualAcceptance.of(address, report, content.findings()).ifPresent(unusual -> {
                throw unusual;
            });
        }
        if (step.to() == ReportState.AWAITING_APPROVAL || step.sends()) {
            refuseFindings(address, report);
        }
    }

    private void refuseEndorsing(ReportAddress address, Report report) {
        if (report.getEndorsedAt() != null) {
            throw new ConflictException("reporting.report.endorsedAlready");
        }
        if (!levelBetween.isThere(address)) {
            throw new ConflictException("reporting.report.nobodyBetween");
        }
    }

    /** Somebody who may never do this is told so, and nothing about the report's state. */
    private void refuseWithoutAnyRight(ReportAddress address, ReportAction action) {
        boolean may = action.rights().stream()
                .anyMatch(right -> currentUser.mayAt(right, address.unit().getId()));
        if (!may) {
            throw new ForbiddenException("admin.account.forbidden");
        }
    }

    /** The system, playing a demonstration's past, answers no warnings. */
    private void refuseFindings(ReportAddress address, Report report) {
        ReportContent content = contents.of(address, Optional.of(report), language.getLocale());
        boolean stands = actor.isSystem() ? content.hasErrors() : content.isHeldBack();
        if (stands) {
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
        if (step.sends()) {
            ReportContent content = contents.of(address, Optional.of(report), Language.VIETNAMESE);
            values.write(unit, period, content.fromPeriods(), ValueSource.DERIVED, content.isIllustrative(), now, by);
            values.markSent(unit, period, asked);
            FrozenContent frozen = FrozenContent.of(content, frozenParts(address, report));
            reports.freeze(report, now, by, frozen.json(), frozen.hash());
        } else if (step.to() == ReportState.ACCEPTED) {
            values.markAccepted(unit, period, asked);
        } else if (step.from() == ReportState.ACCEPTED && step.to() == ReportState.UNDER_VERIFICATION) {
            values.withdrawAccepted(unit, period, without(asked, address, OtherReport::isAccepted));
        } else if (step.takesBack()) {
            values.withdrawSent(unit, period, without(asked, address, OtherReport::isSent));
        }
    }

    /** What this report takes back, but not what another report still stands for. */
    private List<Long> without(List<Long> asked, ReportAddress address, Predicate<OtherReport> standing) {
        Map<Long, OtherReport> others = otherReports.holding(address);
        return asked.stream()
                .filter(indicator -> !others.containsKey(indicator) || !standing.test(others.get(indicator)))
                .toList();
    }

    private Map<String, JsonArray> frozenParts(ReportAddress address, Report report) {
        Map<String, JsonArray> frozen = new TreeMap<>();
        parts.forEach(part -> frozen.put(part.name(), part.frozen(address, report)));
        return frozen;
    }
}
