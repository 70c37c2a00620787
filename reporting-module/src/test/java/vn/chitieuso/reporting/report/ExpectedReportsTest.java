package vn.chitieuso.reporting.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.notification.DueReport;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.reporting.regime.RegimeRevision;

import static org.assertj.core.api.Assertions.assertThat;

class ExpectedReportsTest {

    private static final RegimeRevision MONTHLY = new RegimeRevision(
            1,
            1,
            "CDS-THANG",
            1,
            "Báo cáo tháng",
            "Nghị định 09/2019/NĐ-CP",
            "UBND tỉnh",
            PeriodType.MONTH,
            "ND09",
            Set.of(OrgLevel.COMMUNE),
            Set.of(),
            null,
            LocalDate.of(2022, 1, 1),
            null,
            BigDecimal.TEN,
            List.of());
    private static final Period NOVEMBER =
            new Period(7, PeriodCode.parse("202611"), LocalDate.of(2026, 10, 15), LocalDate.of(2026, 11, 14));
    private static final LocalDateTime DUE = LocalDateTime.of(2026, 11, 17, 17, 0);

    private static DueReport in(ReportState state) {
        return in(state, false);
    }

    private static DueReport in(ReportState state, boolean locked) {
        return new ExpectedReports.Expected(9, OrgLevel.COMMUNE, "14797", "Phường Hạc Thành", state)
                .due(MONTHLY, NOVEMBER, DUE, locked);
    }

    @Test
    void owesNothingForALockedPeriod() {
        assertThat(in(ReportState.DRAFT, true).sent()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        ", false, edit",
        "DRAFT, false, edit",
        "RETURNED, false, edit",
        "AWAITING_APPROVAL, false, show",
        "SUBMITTED, true, show",
        "UNDER_VERIFICATION, true, show",
        "ACCEPTED, true, show"
    })
    void nothingIsOwedOnceTheHeadHasSentIt(ReportState state, boolean sent, String page) {
        DueReport report = in(state);
        assertThat(report.sent()).isEqualTo(sent);
        assertThat(report.link())
                .isEqualTo("/reporting/report/" + page + ".xhtml?regime=CDS-THANG&period=202611&unit=14797");
    }
}
