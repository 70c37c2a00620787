package vn.chitieuso.demonstration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.reporting.report.ReportPatch.Cell;
import vn.chitieuso.reporting.report.ReportState;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The first half of 2022: made-up figures of 606 units that add up to the documents of the conference of 22/7/2022
 * (1.328.552 in, 573.718 out, more than 99,8% signed), and the province's own real ones (149, 725 and 776 services).
 */
@ApplicationScoped
class FirstHalfOf2022 {

    static final String PERIOD = "2022H1";

    private static final LocalDate CLOSE = LocalDate.of(2022, 6, 14);
    private static final long INCOMING = 1_328_552;
    private static final long OUTGOING = 573_718;
    private static final long UNSIGNED = 1_118;
    private static final String PROVINCE = "38";
    private static final String TEXT =
            "Số liệu minh họa. Đơn vị tiếp nhận, xử lý văn bản trên phần mềm Quản lý văn bản và hồ sơ công việc;"
                    + " văn bản đi được ký số trước khi phát hành.";

    @Inject
    private OrgUnits units;

    List<PlayedReport> reports() {
        List<UnitRow> reporting = units.list(CLOSE, null, null, null).stream()
                .filter(unit -> unit.level() != OrgLevel.PROVINCE)
                .toList();
        long[] incoming = Shares.split(INCOMING, weights(reporting, "incoming"));
        long[] outgoing = Shares.split(OUTGOING, weights(reporting, "outgoing"));
        List<Long> byOutgoing = java.util.Arrays.stream(outgoing).boxed().toList();
        long[] unsigned = Shares.split(UNSIGNED, byOutgoing);
        List<PlayedReport> reports = new ArrayList<>();
        for (int i = 0; i < reporting.size(); i++) {
            reports.add(report(
                    reporting.get(i).code(),
                    true,
                    TEXT,
                    List.of(
                            cell("VB-03", incoming[i]),
                            cell("VB-04", outgoing[i]),
                            cell("VB-06a", outgoing[i] - unsigned[i]))));
        }
        reports.add(report(
                PROVINCE,
                false,
                "149 dịch vụ công mức độ 3 và 725 dịch vụ công mức độ 4 trên Cổng dịch vụ công và Hệ thống một cửa điện tử của"
                        + " tỉnh; 776 dịch vụ công đã tích hợp lên Cổng Dịch vụ công quốc gia.",
                List.of(cell("DVC-01", 149), cell("DVC-02", 725), cell("DVC-04", 776))));
        return reports;
    }

    /** A department handles more than a district's administration, and that more than a commune. */
    private static List<Long> weights(List<UnitRow> units, String purpose) {
        return units.stream()
                .map(unit -> switch (unit.level()) {
                    case DEPARTMENT -> 9_000 + Chance.of(purpose + unit.code(), 9_000);
                    case DISTRICT -> 5_000 + Chance.of(purpose + unit.code(), 3_000);
                    default -> 700 + Chance.of(purpose + unit.code(), 700);
                })
                .toList();
    }

    private static PlayedReport report(String unit, boolean illustrative, String text, List<Cell> cells) {
        LocalDateTime begun = CLOSE.plusDays(1).atTime(8, 0).plusMinutes(Chance.of("begun" + unit, 400));
        LocalDateTime sent = CLOSE.plusDays(1).atTime(15, 0).plusMinutes(Chance.of("sent" + unit, 1_500));
        return new PlayedReport(
                DemonstrationRegimes.HALF_YEARLY,
                PERIOD,
                unit,
                cells,
                Map.of(DemonstrationRegimes.RESULTS, text),
                illustrative,
                ReportState.ACCEPTED,
                begun,
                sent);
    }

    private static Cell cell(String indicator, long value) {
        return Cell.of(indicator, BigDecimal.valueOf(value));
    }
}
