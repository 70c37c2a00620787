package vn.chitieuso.reporting.report;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.BusinessException.FieldError;
import vn.chitieuso.platform.ConflictException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.reporting.regime.RegimeRevision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Asking and answering about a report: reviewers of what was sent, the unit of its own. */
@ApplicationScoped
@Transactional
public class Commenting {

    @Inject
    private Reports reports;

    @Inject
    private Comments comments;

    @Inject
    private ReportReading reading;

    @Inject
    private ReportNotices notices;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<ReportChanged> changes;

    @Inject
    private Clock clock;

    /** Those on a report, the oldest first; before it was first sent for its unit alone. */
    public List<ReportComment> of(ReportAddress address) {
        reading.requireThread(address);
        return reports.find(address)
                .filter(report -> report.getSendings() > 0 || isOfUnit(address))
                .map(report -> comments.of(report.getId()))
                .orElse(List.of());
    }

    /** @param requestKey of the request, so that its repetition writes nothing more; null where the caller gives none */
    public void write(ReportAddress address, NewComment comment, String requestKey) {
        currentUser.requireAt(ReportRight.COMMENT, address.unit());
        reading.requireThread(address);
        Report report = lock(address);
        if (comments.isWritten(report.getId(), requestKey)) {
            return;
        }
        if (report.getSendings() == 0 && !isOfUnit(address)) {
            throw new ConflictException("reporting.report.comment.notSent");
        }
        tell(address, report, comment, requestKey);
        tellOpenPages(address);
    }

    /** Writes a comment and tells whom it concerns. */
    void tell(ReportAddress address, Report report, NewComment comment, String requestKey) {
        add(address, report, List.of(comment), requestKey);
        notices.tellOfComment(address, report, isOfUnit(address), comments.of(report.getId()), comment.text());
    }

    /** The thread of a place needs no further answer. */
    public void settle(ReportAddress address, String place) {
        currentUser.requireAt(ReportRight.VERIFY, address.unit());
        Report report = lock(address);
        int settled = comments.settle(report.getId(), place, clock.instant(), currentUser.getUsername());
        if (settled == 0) {
            throw new ConflictException("reporting.report.comment.nothingOpen");
        }
        audit.recordChange("report.settle-comments", "report " + address, null, place == null ? "*" : place);
        tellOpenPages(address);
    }

    private void tellOpenPages(ReportAddress address) {
        changes.fire(new ReportChanged(address.toString(), currentUser.getUsername(), clock.instant()));
    }

    /** Writes comments with a step of the report. */
    void add(ReportAddress address, Report report, List<NewComment> written) {
        add(address, report, written, null);
    }

    private void add(ReportAddress address, Report report, List<NewComment> written, String requestKey) {
        refuse(address, written);
        Instant now = clock.instant();
        boolean byUnit = isOfUnit(address);
        for (NewComment comment : written) {
            comments.add(report, comment, requestKey, byUnit, now, currentUser.getUsername());
            String at = comment.place() == null ? "" : comment.place() + ": ";
            audit.recordChange("report.comment", "report " + address, null, at + comment.text());
        }
    }

    private static void refuse(ReportAddress address, List<NewComment> written) {
        Set<String> places = places(address);
        List<FieldError> errors = new ArrayList<>();
        for (NewComment comment : written) {
            if (comment.text() == null || comment.text().isBlank()) {
                errors.add(new FieldError(comment.pointer() + "/text", "platform.csv.required"));
            }
            if (comment.place() != null && !places.contains(comment.place())) {
                errors.add(new FieldError(
                        comment.pointer() + "/place", "reporting.report.comment.unknownPlace", comment.place()));
            }
        }
        if (!errors.isEmpty()) {
            throw new BusinessException(errors, "platform.rest.fieldErrors", errors.size());
        }
    }

    private static Set<String> places(ReportAddress address) {
        RegimeRevision regime = address.regime();
        return Stream.concat(
                        regime.indicatorsFor(address.unit().getLevel()).map(RegimeRevision.AskedIndicator::code),
                        regime.narrativesFor(address.unit().getLevel()).map(RegimeRevision.AskedNarrative::key))
                .collect(Collectors.toSet());
    }

    /** Whoever may fill or approve speaks for the unit, whatever else they may. */
    private boolean isOfUnit(ReportAddress address) {
        return currentUser.mayAt(ReportRight.READ_DRAFT, address.unit().getId());
    }

    private Report lock(ReportAddress address) {
        return reports.lock(address).orElseThrow(() -> new ConflictException("reporting.report.notBegun"));
    }
}
