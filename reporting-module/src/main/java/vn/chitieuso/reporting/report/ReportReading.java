package vn.chitieuso.reporting.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.calendar.Deadline;
import vn.chitieuso.admin.calendar.PeriodLock;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.platform.ForbiddenException;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.time.Zone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Showing reports: everybody as much as their rights allow, a draft's content to its unit alone. */
@ApplicationScoped
@Transactional
public class ReportReading {

    @Inject
    private Reports reports;

    @Inject
    private ReportContents contents;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private SeparationOfDuties duties;

    @Inject
    private LevelBetween levelBetween;

    @Inject
    private UnusualAcceptance unusualAcceptance;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    public ReportView read(ReportAddress address) {
        currentUser.requireAt(ReportRight.SEE_STATE, address.unit());
        Optional<Report> report = reports.find(address);
        ReportState state = report.map(Report::getState).orElse(ReportState.DRAFT);
        Deadline deadline = calendar.deadline(
                address.regime().code(),
                address.period(),
                address.unit().getId(),
                address.unit().getLevel());
        PeriodLock lock =
                calendar.lock(address.regime().code(), address.period()).orElse(null);
        String ownWork = report.flatMap(begun -> ownWork(address, begun)).orElse(null);
        boolean onBehalf = report.map(Report::isOnBehalf).orElse(false);
        boolean visible = mayRead(address, report);
        ReportContent content =
                visible ? contents.of(address, report, language.getLocale(), !seesDrafts(address, report)) : null;
        List<ReportAction> actions = report.map(begun -> actions(address, begun, lock != null, ownWork != null))
                .orElse(List.of());
        return new ReportView(
                address,
                report.orElse(null),
                deadline,
                isLate(report, deadline),
                lock,
                visible,
                content,
                ownWork,
                visible && actions.contains(ReportAction.ACCEPT)
                        ? unusualAcceptance
                                .of(address, report.orElseThrow(), content.findings())
                                .map(unusual -> unusual.message(language.getLocale()))
                                .orElse(null)
                        : null,
                actions,
                state.isEditable()
                        && lock == null
                        && (currentUser.mayAt(ReportRight.FILL, address.unit().getId())
                                || onBehalf && mayOnBehalf(address)),
                report.isEmpty() && lock == null && mayOnBehalf(address));
    }

    /** What was sent, each time; open to whoever may read what was sent. */
    public List<ReportRevision> revisions(ReportAddress address) {
        if (!currentUser.mayAt(ReportRight.READ_SENT, address.unit().getId())) {
            throw new ForbiddenException("admin.account.forbidden");
        }
        return reports.find(address)
                .map(report -> reports.revisions(report.getId()))
                .orElse(List.of());
    }

    public ReportRevision revision(ReportAddress address, int number) {
        return revisions(address).stream()
                .filter(revision -> revision.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("reporting.report.unknownRevision", number));
    }

    /** The steps the report took, the newest first. */
    public List<ReportEvent> events(ReportAddress address) {
        currentUser.requireAt(ReportRight.SEE_STATE, address.unit());
        return reports.find(address)
                .map(report -> reports.events(report.getId()))
                .orElse(List.of());
    }

    /** @throws ForbiddenException where the reader may not see the report's figures and texts */
    public void requireContent(ReportAddress address) {
        if (!mayRead(address, reports.find(address))) {
            throw new ForbiddenException("admin.account.forbidden");
        }
    }

    /** @throws ForbiddenException where the reader may not see what is asked and answered about the report */
    void requireThread(ReportAddress address) {
        long unit = address.unit().getId();
        if (!currentUser.mayAt(ReportRight.READ_DRAFT, unit) && !currentUser.mayAt(ReportRight.READ_SENT, unit)) {
            throw new ForbiddenException("admin.account.forbidden");
        }
    }

    private boolean mayRead(ReportAddress address, Optional<Report> report) {
        boolean sent = report.map(begun -> begun.getState().isSent()).orElse(false);
        return seesDrafts(address, report)
                || sent
                        && currentUser.mayAt(
                                ReportRight.READ_SENT, address.unit().getId());
    }

    /** Whether the reader sees what the unit is working on: as one of it, or in its place. */
    boolean seesDrafts(ReportAddress address, Optional<Report> report) {
        return currentUser.mayAt(ReportRight.READ_DRAFT, address.unit().getId())
                || report.map(Report::isOnBehalf).orElse(false) && mayOnBehalf(address);
    }

    private boolean mayOnBehalf(ReportAddress address) {
        return currentUser.mayAt(ReportRight.REPORT_ON_BEHALF, address.unit().getId());
    }

    private List<ReportAction> actions(ReportAddress address, Report report, boolean locked, boolean ownWork) {
        return Arrays.stream(ReportAction.values())
                .filter(action -> !locked || !action.isForbiddenByLock())
                .filter(action -> action.from(report.getState())
                        .filter(step ->
                                currentUser.mayAt(step.right(), address.unit().getId()))
                        .isPresent())
                .filter(action -> action != ReportAction.SUBMIT || !ownWork)
                .filter(action -> action != ReportAction.SUBMIT_ON_BEHALF || report.isOnBehalf())
                .filter(action -> action != ReportAction.ENDORSE
                        || report.getEndorsedAt() == null && levelBetween.isThere(address))
                .toList();
    }

    private Optional<String> ownWork(ReportAddress address, Report report) {
        boolean decides = ReportAction.SUBMIT
                .from(report.getState())
                .filter(step -> currentUser.mayAt(step.right(), address.unit().getId()))
                .isPresent();
        return decides
                ? duties.hindrance(address, report, currentUser.getUsername())
                        .map(own -> own.message(language.getLocale()))
                : Optional.empty();
    }

    /** Late is what was first sent after the deadline in force, or is not sent although it has passed. */
    private boolean isLate(Optional<Report> report, Deadline deadline) {
        Instant counted = report.map(Report::getFirstSubmittedAt).orElse(clock.instant());
        return deadline.isMissedAt(LocalDateTime.ofInstant(counted == null ? clock.instant() : counted, Zone.VIETNAM));
    }
}
