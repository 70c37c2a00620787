package vn.chitieuso.demonstration;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.reporting.report.ReportAction;
import vn.chitieuso.reporting.report.ReportAddress;
import vn.chitieuso.reporting.report.ReportAddresses;
import vn.chitieuso.reporting.report.ReportIntake;
import vn.chitieuso.reporting.report.ReportLists;
import vn.chitieuso.reporting.report.ReportPatch;
import vn.chitieuso.reporting.report.ReportPatch.Cell;
import vn.chitieuso.reporting.report.ReportRow;
import vn.chitieuso.reporting.report.ReportState;
import vn.chitieuso.reporting.report.ReportWorkflow;
import vn.chitieuso.reporting.value.IndicatorValue;
import vn.chitieuso.reporting.value.ValueSource;
import vn.chitieuso.reporting.value.Values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * One accepted report of the month closed last is returned and comes back with four times the documents, so that the review of
 * unusual figures has something grave to show.
 */
@ApplicationScoped
public class CorrectedReport {

    private static final String UNIT = "16249";
    private static final String DOCUMENTS = "VB-03";
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);
    private static final String REASON = "Số liệu minh họa: đơn vị xin bổ sung văn bản đến chưa đếm.";

    @Inject
    private MonthClosedLast month;

    @Inject
    private ReportLists reports;

    @Inject
    private ReportAddresses addresses;

    @Inject
    private ReportIntake intake;

    @Inject
    private ReportWorkflow workflow;

    @Inject
    private Indicators indicators;

    @Inject
    private Values values;

    @Transactional
    public void correct() {
        String period = month.period().toString();
        Optional<ReportRow> wanted =
                reports.search(DemonstrationRegimes.MONTHLY, period, null, ReportState.ACCEPTED).stream()
                        .filter(row -> row.level() == OrgLevel.COMMUNE)
                        .min(Comparator.comparing((ReportRow row) -> !row.unit().equals(UNIT))
                                .thenComparing(ReportRow::unit));
        wanted.filter(row -> row.submittedAt().equals(row.firstSubmittedAt())).ifPresent(this::correct);
    }

    private void correct(ReportRow row) {
        IndicatorValue sent = values.sent(row.unitId(), row.periodId())
                .get(indicators.get(DOCUMENTS).getId());
        if (sent == null) {
            return;
        }
        ReportAddress address = addresses.resolve(row.regime(), row.period(), row.unit());
        try {
            DemonstrationActor.play("cqtt");
            workflow.perform(address, ReportAction.RETURN, REASON, null);
            DemonstrationActor.play("cb." + row.unit());
            intake.fill(
                    address,
                    new ReportPatch(
                            List.of(Cell.of(DOCUMENTS, sent.value().multiply(FOUR))),
                            Map.of(),
                            ValueSource.ENTERED,
                            true),
                    null);
            workflow.perform(address, ReportAction.SUBMIT_FOR_APPROVAL, null, null);
            DemonstrationActor.play("ld." + row.unit());
            workflow.perform(address, ReportAction.SUBMIT, null, null);
            DemonstrationActor.play("cqtt");
            workflow.perform(address, ReportAction.ACCEPT, null, null);
        } finally {
            DemonstrationActor.playNoMore();
        }
    }
}
