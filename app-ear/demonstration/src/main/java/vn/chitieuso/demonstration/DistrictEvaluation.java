package vn.chitieuso.demonstration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.platform.time.Zone;
import vn.chitieuso.platform.work.JobProgress;
import vn.chitieuso.reporting.evaluation.CellRef;
import vn.chitieuso.reporting.evaluation.Council;
import vn.chitieuso.reporting.evaluation.DocumentTold;
import vn.chitieuso.reporting.evaluation.EvidenceKeeping;
import vn.chitieuso.reporting.evaluation.Explaining;
import vn.chitieuso.reporting.evaluation.Publishing;
import vn.chitieuso.reporting.evaluation.RoundDates;
import vn.chitieuso.reporting.evaluation.RoundKeeping;
import vn.chitieuso.reporting.evaluation.RoundOrder;
import vn.chitieuso.reporting.evaluation.RoundSteps;
import vn.chitieuso.reporting.evaluation.SelfEntry;
import vn.chitieuso.reporting.evaluation.SelfScoring;
import vn.chitieuso.reporting.evaluation.Verifying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * An illustrative evaluation of the 27 districts, played through the real services by the people concerned, from the
 * self-scores to the publication: one district claims what it never reported, one is asked to explain, the panel cuts some
 * self-scores, the council settles one.
 */
@ApplicationScoped
public class DistrictEvaluation {

    static final String SERIES = "MINHHOA-HUYEN-";

    private static final Logger LOG = Logger.getLogger(DistrictEvaluation.class.getName());
    private static final String GUIDING = "CQS.4";
    private static final String CARRYING_OUT = "TC.3";
    private static final String STATIONS = "KX.2";
    private static final String ASKED = "389";
    private static final String SETTLED = "393";

    @Inject
    private DistrictFigures figures;

    @Inject
    private DemonstrationTime time;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private OrgUnits units;

    @Inject
    private RoundKeeping keeping;

    @Inject
    private RoundSteps steps;

    @Inject
    private SelfScoring scoring;

    @Inject
    private EvidenceKeeping evidence;

    @Inject
    private Explaining explaining;

    @Inject
    private Verifying verifying;

    @Inject
    private Council council;

    @Inject
    private Publishing publishing;

    @Transactional
    public void play(int year) {
        String scorecard = SERIES + year;
        Period period =
                calendar.storedPeriod(ReportingCalendar.STANDARD_SCHEME, new PeriodCode(PeriodType.YEAR, year, 1));
        List<UnitRow> districts = units.list(period.dataTo(), OrgLevel.DISTRICT, null, null);
        LocalDate begin = LocalDate.of(year + 1, 1, 9);
        try {
            figures.write(districts, period);
            as("cqtt", begin, 8);
            keeping.setUp(new RoundOrder(scorecard, null, null, null, dates(begin)));
            keeping.assign(scorecard, List.of("CQS"), "STTTT");
            keeping.assign(scorecard, List.of("TCNL"), "SNV");
            keeping.assign(scorecard, List.of("KTXH"), "SKHDT");
            steps.advance(scorecard, null);
            districts.forEach(district -> scoreThemselves(scorecard, district, begin.plusDays(3)));
            as("cqtt", begin.plusDays(12), 8);
            steps.advance(scorecard, null);
            verify(scorecard, districts, year, begin.plusDays(13));
            as("cqtt", begin.plusDays(40), 8);
            steps.advance(scorecard, null);
            as("lanhdao", begin.plusDays(45), 9);
            council.settle(
                    scorecard,
                    SETTLED,
                    CARRYING_OUT,
                    new BigDecimal("8.5"),
                    "Số liệu minh họa: hội đồng công nhận thêm một sáng kiến cấp tỉnh.",
                    null);
            as("cqtt", begin.plusDays(50), 10);
            publishing.publish(scorecard, decision(year), null, JobProgress.unwatched());
        } finally {
            time.played().playNoMore();
            DemonstrationActor.playNoMore();
        }
        LOG.log(Level.INFO, "{0}: {1} districts evaluated", new Object[] {scorecard, districts.size()});
    }

    static String decision(int year) {
        return (year - 2021) + "/QĐ-MINHHOA";
    }

    private static RoundDates dates(LocalDate begin) {
        return new RoundDates(begin.plusDays(11), begin.plusDays(25), begin.plusDays(39), begin.plusDays(45));
    }

    private void scoreThemselves(String scorecard, UnitRow district, LocalDate day) {
        String unit = district.code();
        as("cb." + unit, day, 9);
        scoring.write(scorecard, unit, GUIDING, said(unit, GUIDING, 3, 2), null);
        scoring.write(scorecard, unit, CARRYING_OUT, said(unit, CARRYING_OUT, 5, 5), null);
        evidence.tell(
                scorecard,
                unit,
                CARRYING_OUT,
                new DocumentTold(
                        "01/BC-MINHHOA",
                        day.minusDays(20),
                        "Báo cáo minh họa tổng kết chuyển đổi số của " + district.name()));
        if (unit.equals(DistrictFigures.WITHOUT_STATIONS)) {
            scoring.write(
                    scorecard,
                    unit,
                    STATIONS,
                    new SelfEntry(
                            null,
                            new BigDecimal("82"),
                            "Số liệu minh họa: 14 trên 17 trạm đã triển khai, chưa kịp đưa vào báo cáo năm."),
                    null);
        }
        as("ld." + unit, day.plusDays(2), 15);
        scoring.handIn(scorecard, unit, null);
    }

    private static SelfEntry said(String unit, String criterion, int from, int more) {
        long points = from + Chance.of(criterion + unit, more + 1L);
        return new SelfEntry(
                BigDecimal.valueOf(points),
                null,
                "Số liệu minh họa: đơn vị tự đánh giá theo kết quả thực hiện trong năm.");
    }

    private void verify(String scorecard, List<UnitRow> districts, int year, LocalDate day) {
        as("cb.STTTT", day, 9);
        explaining.ask(
                scorecard, ASKED, GUIDING, "Đề nghị bổ sung thông báo kết quả kiểm tra cấp xã năm " + year + ".");
        as("cb." + ASKED, day.plusDays(4), 10);
        explaining.answer(scorecard, ASKED, GUIDING, "Số liệu minh họa: đã bổ sung thông báo kết quả kiểm tra 12 xã.");
        evidence.tell(
                scorecard,
                ASKED,
                GUIDING,
                new DocumentTold("12/TB-MINHHOA", day.minusDays(30), "Thông báo minh họa kết quả kiểm tra cấp xã"));
        as("cb.STTTT", day.plusDays(10), 9);
        verifying.acceptMany(scorecard, cells(districts, "CQS.1", "CQS.2", "CQS.3", GUIDING));
        as("cb.SNV", day.plusDays(11), 9);
        verifying.acceptMany(scorecard, cells(districts, "TC.1", "TC.2", CARRYING_OUT));
        for (UnitRow district : districts) {
            if (Chance.of("cut" + district.code() + year, 4) == 0) {
                verifying.give(
                        scorecard,
                        district.code(),
                        CARRYING_OUT,
                        new BigDecimal("4.5"),
                        "Số liệu minh họa: tài liệu kiểm chứng chỉ chứng minh một phần.",
                        null);
            }
        }
        as("cb.SKHDT", day.plusDays(12), 9);
        verifying.acceptMany(scorecard, cells(districts, "KX.1", STATIONS, "KX.3"));
    }

    private static List<CellRef> cells(List<UnitRow> districts, String... criteria) {
        List<CellRef> cells = new ArrayList<>();
        for (UnitRow district : districts) {
            for (String criterion : criteria) {
                cells.add(new CellRef(district.code(), criterion, null));
            }
        }
        return cells;
    }

    private void as(String username, LocalDate day, int hour) {
        LocalDateTime moment = day.atTime(hour, 0);
        time.played().playAt(moment.atZone(Zone.VIETNAM).toInstant());
        DemonstrationActor.play(username);
    }
}
