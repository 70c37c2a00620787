package vn.chitieuso.demonstration;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import vn.chitieuso.platform.time.Zone;
import vn.chitieuso.reporting.report.ReportAction;
import vn.chitieuso.reporting.report.ReportAddress;
import vn.chitieuso.reporting.report.ReportAddresses;
import vn.chitieuso.reporting.report.ReportIntake;
import vn.chitieuso.reporting.report.ReportPatch;
import vn.chitieuso.reporting.report.ReportState;
import vn.chitieuso.reporting.report.ReportWorkflow;
import vn.chitieuso.reporting.value.ValueSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Plays reports through the real services, under the names of the people concerned and at their time. */
@ApplicationScoped
public class Player {

    private static final String RETURN_REASON =
            "Số liệu minh họa: đề nghị rà soát lại số văn bản đi và bổ sung nguyên nhân tăng, giảm.";
    private static final int DAYS_OF_REVIEW = 2;

    @Inject
    private DemonstrationTime time;

    @Inject
    private ReportAddresses addresses;

    @Inject
    private ReportIntake intake;

    @Inject
    private ReportWorkflow workflow;

    /** Plays some reports in one transaction. */
    @Transactional
    public void play(List<PlayedReport> reports) {
        try {
            reports.forEach(this::play);
        } finally {
            time.played().playNoMore();
            DemonstrationActor.playNoMore();
        }
    }

    private void play(PlayedReport report) {
        ReportAddress address = addresses.resolve(report.regime(), report.period(), report.unit());
        as("cb." + report.unit(), report.begun());
        intake.fill(
                address,
                new ReportPatch(report.cells(), report.narratives(), ValueSource.ENTERED, report.illustrative()),
                null);
        ReportAddress stored = addresses.resolve(report.regime(), report.period(), report.unit());
        if (report.reaches() == ReportState.DRAFT) {
            return;
        }
        as("cb." + report.unit(), report.sent().minusHours(1));
        workflow.perform(stored, ReportAction.SUBMIT_FOR_APPROVAL, null, null);
        if (report.reaches() == ReportState.AWAITING_APPROVAL) {
            return;
        }
        as("ld." + report.unit(), report.sent());
        workflow.perform(stored, ReportAction.SUBMIT, null, null);
        as("cqtt", report.sent().plusDays(DAYS_OF_REVIEW));
        switch (report.reaches()) {
            case ACCEPTED -> workflow.perform(stored, ReportAction.ACCEPT, null, null);
            case UNDER_VERIFICATION -> workflow.perform(stored, ReportAction.VERIFY, null, null);
            case RETURNED -> workflow.perform(stored, ReportAction.RETURN, RETURN_REASON, null);
            default -> {
                // sent, and nobody has looked at it yet
            }
        }
    }

    private void as(String username, LocalDateTime moment) {
        time.played().playNoMore();
        Instant wanted = moment.atZone(Zone.VIETNAM).toInstant();
        Instant now = time.played().instant();
        time.played().playAt(wanted.isBefore(now) ? wanted : now);
        DemonstrationActor.play(username);
    }
}
