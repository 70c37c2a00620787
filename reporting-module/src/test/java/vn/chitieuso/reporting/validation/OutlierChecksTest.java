package vn.chitieuso.reporting.validation;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.reporting.validation.PeerFigures.Peers;

import static org.assertj.core.api.Assertions.assertThat;

class OutlierChecksTest {

    private static final ReportFacts.Measure COUNT = new ReportFacts.Measure(1, true, true, true, 0, Set.of());
    private static final ReportFacts.Measure MONEY = new ReportFacts.Measure(1, true, false, true, 2, Set.of());
    private static final ReportFacts.Measure SCORE = new ReportFacts.Measure(1, true, false, false, 1, Set.of());
    private static final OutlierRules RULES = new OutlierRules(true, 4, 30, 36, 6, 12);

    private final OutlierChecks checks = new OutlierChecks(RULES, Locale.forLanguageTag("vi"));

    private static ReportFacts.Cell cell(ReportFacts.Measure measure, String value, String previous) {
        return new ReportFacts.Cell(
                "VB-03",
                false,
                false,
                true,
                value == null ? null : new BigDecimal(value),
                previous == null ? null : new BigDecimal(previous),
                false,
                new ReportFacts.Bounds(null, null),
                measure);
    }

    private static Peers peers(double... figures) {
        return new Peers(1, PeriodCode.parse("202606"), Typical.of(figures));
    }

    private Optional<String> message(ReportFacts.Cell cell, Typical own, Peers peers) {
        return checks.of(cell, own, peers).map(Outlier::message);
    }

    @Test
    void tellsHowManyTimesTheUsualFigure() {
        // median 1250, MAD 50: z = 0.6745 * 6250 / 50 = 84
        Typical own = Typical.of(1_200, 1_250, 1_300, 1_180, 1_310, 1_250);
        assertThat(message(cell(COUNT, "7500", "1250"), own, null))
                .contains("Gấp 6 lần mức thường thấy của đơn vị (trung vị 6 kỳ: 1.250) – xin ghi lý do.");
    }

    @Test
    void tellsHowFarBelow() {
        Typical own = Typical.of(1_200, 1_250, 1_300, 1_180, 1_310, 1_250);
        assertThat(message(cell(COUNT, "500", "1250"), own, null))
                .contains("Thấp hơn 60% so với mức thường thấy của đơn vị (trung vị 6 kỳ: 1.250) – xin ghi lý do.");
    }

    @ParameterizedTest
    @CsvSource({"5, false", "6, true"})
    void aRareEventIsNoWonderUntilChanceCannotExplainIt(String value, boolean told) {
        // median 1, all equal: chance spreads by 1, so 1 + 4 is the last usual count
        assertThat(message(cell(COUNT, value, "1"), Typical.of(1, 1, 1, 1, 1, 1), null)
                        .isPresent())
                .isEqualTo(told);
    }

    @Test
    void aFewPerCentAreNeverTold() {
        Typical own = Typical.of(100, 100, 100, 100, 100, 100);
        assertThat(message(cell(SCORE, "129.9", "100"), own, null)).isEmpty();
        assertThat(message(cell(SCORE, "130", "100"), own, null)).isPresent();
        assertThat(message(cell(SCORE, "70.1", "100"), own, null)).isEmpty();
    }

    @Test
    void afterNothingButZerosSomethingIsTold() {
        assertThat(message(cell(MONEY, "12.5", "0"), Typical.of(0, 0, 0, 0, 0, 0), null))
                .contains("Khác hẳn mức thường thấy của đơn vị (trung vị 6 kỳ: 0) – xin ghi lý do.");
        assertThat(message(cell(MONEY, "0", "0"), Typical.of(0, 0, 0, 0, 0, 0), null))
                .isEmpty();
    }

    @Test
    void comparesGrowthWithThatOfOthersWhateverTheirSize() {
        // all others grew by 0 to 2 %: median of the logarithms about 0.01
        double[] growths = new double[12];
        for (int unit = 0; unit < growths.length; unit++) {
            growths[unit] = Math.log(unit % 2 == 0 ? 1.0 : 1.02);
        }
        assertThat(message(cell(MONEY, "150", "100"), null, peers(growths)))
                .contains(
                        "Tăng 50% so với kỳ trước trong khi các đơn vị cùng cấp thường thay đổi +1% (trung vị 12 đơn vị,"
                                + " Tháng 6/2026) – xin ghi lý do.");
        assertThat(message(cell(MONEY, "50", "100"), null, peers(growths)))
                .get()
                .asString()
                .startsWith("Giảm 50%");
        assertThat(message(cell(MONEY, "102", "100"), null, peers(growths))).isEmpty();
    }

    @Test
    void whatAllOthersDoTooIsUsual() {
        Peers halved = peers(-0.7, -0.65, -0.72, -0.69, -0.7, -0.68);
        assertThat(message(cell(MONEY, "50", "100"), null, halved)).isEmpty();
        assertThat(message(cell(MONEY, "100", "100"), null, halved)).isPresent();
    }

    @Test
    void growthOfSmallCountsIsMostlyChance() {
        Peers steady = peers(0, 0.01, -0.01, 0, 0.02, -0.02);
        // ln 3 = 1.10 against sqrt(1/3 + 1) = 1.15: one chance spread; 300 after 100: ln 3 against 0.115
        assertThat(message(cell(COUNT, "3", "1"), null, steady)).isEmpty();
        assertThat(message(cell(COUNT, "300", "100"), null, steady)).isPresent();
    }

    @Test
    void whatDoesNotAddUpIsComparedAsItStandsAndOnlyWithoutHistory() {
        Peers scores = peers(70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81);
        assertThat(message(cell(SCORE, "20", "20"), null, scores))
                .contains("Thấp hơn hẳn các đơn vị cùng cấp (trung vị 12 đơn vị, Tháng 6/2026: 75,5) – xin ghi lý do.");
        assertThat(message(cell(SCORE, "20", "20"), Typical.of(20, 21, 19, 20, 22, 20), scores))
                .isEmpty();
    }

    @Test
    void nothingIsSaidOfWhatCannotBeCompared() {
        assertThat(message(cell(COUNT, null, "1"), Typical.of(1, 1, 1, 1, 1, 1), null))
                .isEmpty();
        assertThat(message(cell(COUNT, "900", "100"), null, null)).isEmpty();
        assertThat(message(cell(COUNT, "900", null), null, peers(0, 0, 0))).isEmpty();
        assertThat(message(cell(COUNT, "900", "0"), null, peers(0, 0, 0))).isEmpty();
        assertThat(message(cell(COUNT, "0", "900"), null, peers(0, 0, 0))).isEmpty();
    }
}
