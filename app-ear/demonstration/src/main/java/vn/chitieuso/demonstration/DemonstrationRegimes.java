package vn.chitieuso.demonstration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.chitieuso.admin.calendar.CalendarKeeping;
import vn.chitieuso.admin.calendar.DeadlineRule;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.Severity;
import vn.chitieuso.kpi.rule.RuleKeeping;
import vn.chitieuso.kpi.rule.ValidationRule;
import vn.chitieuso.platform.db.Validity;
import vn.chitieuso.reporting.regime.RegimeDraft;
import vn.chitieuso.reporting.regime.RegimeDraft.DeadlineDraft;
import vn.chitieuso.reporting.regime.RegimeDraft.IndicatorDraft;
import vn.chitieuso.reporting.regime.RegimeDraft.SectionDraft;
import vn.chitieuso.reporting.regime.RegimePublishing;
import vn.chitieuso.reporting.regime.RegimeRevision.AskedAttachment;
import vn.chitieuso.reporting.regime.RegimeRevision.AskedNarrative;
import vn.chitieuso.reporting.regime.RegimeRevision.SectionKind;
import vn.chitieuso.reporting.regime.Regimes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The reporting regimes of digital transformation, their deadlines and the rules between their figures. */
@ApplicationScoped
class DemonstrationRegimes {

    static final String MONTHLY = "CDS-THANG";
    static final String HALF_YEARLY = "CDS-6THANG";
    static final String RESULTS = "ket-qua";

    private static final String QUARTERLY = "CDS-QUY";

    private static final LocalDate SINCE = LocalDate.of(2022, 1, 1);
    private static final LocalDate QUARTERLY_SINCE = LocalDate.of(2026, 7, 1);
    private static final List<DeadlineDraft> AS_THE_CALENDAR_SAYS = List.of();
    private static final LocalDate FIRST_CLOSE = LocalDate.of(2019, 1, 1);
    private static final String BASIS =
            "Nghị định 09/2019/NĐ-CP; Quyết định 969/QĐ-UBND ngày 18/3/2022; kết luận hội nghị sơ kết ngày 22/7/2022";
    private static final String RECEIVER = "Cơ quan thường trực Ban Chỉ đạo chuyển đổi số tỉnh";
    private static final Set<OrgLevel> UNITS = Set.of(OrgLevel.DEPARTMENT, OrgLevel.DISTRICT, OrgLevel.COMMUNE);
    private static final Set<OrgLevel> PROVINCE = Set.of(OrgLevel.PROVINCE);
    private static final Set<OrgLevel> LOCAL = Set.of(OrgLevel.DISTRICT, OrgLevel.COMMUNE);
    private static final Set<OrgLevel> EVERYBODY = Set.of(OrgLevel.values());
    private static final BigDecimal HALF_AS_MUCH_AGAIN = BigDecimal.valueOf(50);

    @Inject
    private Regimes regimes;

    @Inject
    private RegimePublishing publishing;

    @Inject
    private RuleKeeping rules;

    @Inject
    private CalendarKeeping calendar;

    void publish() {
        if (regimes.find(MONTHLY, SINCE).isPresent()) {
            return;
        }
        Stream.of(MONTHLY, HALF_YEARLY, QUARTERLY).forEach(this::dueTwoWorkingDaysAfterClose);
        publishing.publish(new RegimeDraft(
                MONTHLY,
                "Báo cáo tháng chuyển đổi số",
                BASIS,
                RECEIVER,
                PeriodType.MONTH,
                "ND09",
                UNITS,
                Set.of(),
                null,
                SINCE,
                null,
                HALF_AS_MUCH_AGAIN,
                AS_THE_CALENDAR_SAYS,
                monthly()));
        publishing.publish(new RegimeDraft(
                HALF_YEARLY,
                "Báo cáo 6 tháng",
                BASIS,
                RECEIVER,
                PeriodType.HALF,
                "ND09",
                EVERYBODY,
                Set.of(),
                null,
                SINCE,
                null,
                HALF_AS_MUCH_AGAIN,
                AS_THE_CALENDAR_SAYS,
                halfYearly()));
        publishing.publish(new RegimeDraft(
                QUARTERLY,
                "Báo cáo quý chuyển đổi số",
                BASIS,
                RECEIVER,
                PeriodType.QUARTER,
                "ND09",
                UNITS,
                Set.of(),
                null,
                QUARTERLY_SINCE,
                null,
                HALF_AS_MUCH_AGAIN,
                AS_THE_CALENDAR_SAYS,
                quarterly()));
        rules().forEach(rules::keep);
    }

    private void dueTwoWorkingDaysAfterClose(String regime) {
        calendar.setDeadlineRule(DeadlineRule.workingDays(
                regime, null, 2, LocalTime.of(17, 0), FIRST_CLOSE, "Nghị định 09/2019/NĐ-CP, Điều 8 khoản 5"));
    }

    private static List<SectionDraft> monthly() {
        return List.of(
                section("Văn bản điện tử", UNITS, "VB-03*", "VB-04*", "VB-06a*", "VB-05", "VB-06"),
                section(
                        "Hồ sơ thủ tục hành chính",
                        UNITS,
                        "TTHC-01*",
                        "TTHC-04*",
                        "DVC-09a",
                        "TTHC-02*",
                        "TTHC-03*",
                        "DVC-09",
                        "DVC-11"),
                section("Phản ánh, kiến nghị", UNITS, "PAKN-01b", "PAKN-01a", "PAKN-01"),
                section("Kinh tế số", LOCAL, "KTS-04"),
                narratives(),
                SectionDraft.attachments(
                        "Văn bản kèm theo",
                        List.of(new AskedAttachment(
                                "van-ban", "Báo cáo bằng văn bản (PDF có chữ ký số, nếu có)", false, true))));
    }

    /** What the months give already, what was ordered, and, where there were petitions, what became of them. */
    private static List<SectionDraft> quarterly() {
        return List.of(
                section("Văn bản điện tử", UNITS, "VB-03*", "VB-04*", "VB-06a*", "VB-05", "VB-06"),
                section("Hồ sơ thủ tục hành chính", UNITS, "TTHC-01*", "TTHC-04*", "TTHC-02*", "TTHC-03*"),
                section("Phản ánh, kiến nghị", UNITS, "PAKN-01b", "PAKN-01a", "PAKN-01"),
                SectionDraft.rows(SectionKind.TASKS, "Tiến độ nhiệm vụ được giao"),
                SectionDraft.rows(SectionKind.PROJECTS, "Tiến độ dự án chuyển đổi số"),
                SectionDraft.narratives(
                                "Giải quyết phản ánh, kiến nghị",
                                List.of(new AskedNarrative(
                                        "giai-quyet-phan-anh",
                                        "Kết quả giải quyết, nguyên nhân tồn đọng",
                                        true,
                                        "- Số còn tồn đọng và lý do\n- Biện pháp, thời hạn giải quyết")))
                        .where("PAKN-01b > 0"));
    }

    private static List<SectionDraft> halfYearly() {
        return List.of(
                section("Văn bản điện tử", UNITS, "VB-03*", "VB-04*", "VB-06a*", "VB-05", "VB-06"),
                section("Cán bộ, công chức làm việc trên môi trường mạng", UNITS, "CB-01", "VB-01a", "VB-01"),
                section(
                        "Dịch vụ công trực tuyến của tỉnh",
                        PROVINCE,
                        "DVC-01*",
                        "DVC-02*",
                        "DVC-03b",
                        "DVC-03",
                        "DVC-04*"),
                narratives());
    }

    private static SectionDraft narratives() {
        return SectionDraft.narratives(
                "Kết quả, khó khăn, giải pháp, kiến nghị",
                List.of(
                        new AskedNarrative(
                                RESULTS,
                                "Kết quả",
                                true,
                                "- Kết quả nổi bật trong kỳ\n- So với kỳ trước và mục tiêu được giao"),
                        new AskedNarrative(
                                "kho-khan",
                                "Khó khăn, vướng mắc",
                                false,
                                "- Về thể chế, hạ tầng, nhân lực, kinh phí\n- Nguyên nhân chủ quan, khách quan"),
                        new AskedNarrative(
                                "giai-phap",
                                "Giải pháp, phương hướng",
                                false,
                                "- Việc sẽ làm trong kỳ tới, ai làm, khi nào xong"),
                        new AskedNarrative(
                                "kien-nghi", "Kiến nghị", false, "- Với ai, về việc gì, theo quy định nào")));
    }

    /** A star marks what must be filled. */
    private static SectionDraft section(String title, Set<OrgLevel> levels, String... codes) {
        List<IndicatorDraft> indicators = Stream.of(codes)
                .map(code -> new IndicatorDraft(code.replace("*", ""), code.endsWith("*"), levels))
                .toList();
        return SectionDraft.indicators(title, levels, indicators);
    }

    private static List<ValidationRule> rules() {
        return List.of(
                atMost("signed-not-above-outgoing", "VB-06a", "VB-04", "số văn bản đi", "documents sent"),
                atMost("online-not-above-received", "TTHC-04", "TTHC-01", "số hồ sơ tiếp nhận", "files received"),
                atMost(
                        "processed-online-not-above-received",
                        "DVC-09a",
                        "TTHC-01",
                        "số hồ sơ tiếp nhận",
                        "files received"),
                atMost(
                        "answered-not-above-received",
                        "PAKN-01a",
                        "PAKN-01b",
                        "số phản ánh, kiến nghị tiếp nhận",
                        "petitions received"),
                atMost("working-online-not-above-staff", "VB-01a", "CB-01", "tổng số cán bộ, công chức", "staff"));
    }

    private static ValidationRule atMost(
            String code, String indicator, String limit, String limitName, String limitNameEn) {
        return new ValidationRule(
                code,
                indicator,
                indicator + " <= " + limit,
                Severity.ERROR,
                "Không thể lớn hơn " + limitName + " ({1}). Số vừa nhập vẫn được giữ.",
                "Cannot exceed the " + limitNameEn + " ({1}). What you typed is kept.",
                Validity.ALWAYS,
                Validity.FOREVER);
    }
}
