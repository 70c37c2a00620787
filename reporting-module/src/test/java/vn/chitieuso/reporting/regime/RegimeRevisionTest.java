package vn.chitieuso.reporting.regime;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.reporting.regime.RegimeRevision.AskedIndicator;
import vn.chitieuso.reporting.regime.RegimeRevision.Section;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieuso.reporting.regime.RegimeFixture.BOTH;
import static vn.chitieuso.reporting.regime.RegimeFixture.COMMUNES;
import static vn.chitieuso.reporting.regime.RegimeFixture.asked;
import static vn.chitieuso.reporting.regime.RegimeFixture.monthly;
import static vn.chitieuso.reporting.regime.RegimeFixture.regime;
import static vn.chitieuso.reporting.regime.RegimeFixture.table;

class RegimeRevisionTest {

    @ParameterizedTest
    @CsvSource({"2025-12-31, false", "2026-01-01, true", "2026-12-31, true", "2027-01-01, false"})
    void isInForceFromItsFirstDayToItsLast(LocalDate day, boolean inForce) {
        assertThat(monthly().isInForce(day)).isEqualTo(inForce);
        assertThat(monthly().until(null).isInForce(LocalDate.of(2099, 1, 1))).isTrue();
    }

    @Test
    void anAdHocReportIsForItsOnePeriod() {
        RegimeRevision once = regime(PeriodType.MONTH, PeriodCode.parse("202612"));
        assertThat(once.isFor(PeriodCode.parse("202612"))).isTrue();
        assertThat(once.isFor(PeriodCode.parse("202611"))).isFalse();
        assertThat(monthly().isFor(PeriodCode.parse("202611"))).isTrue();
        assertThat(monthly().isFor(PeriodCode.parse("2026Q4"))).isFalse();
    }

    @Test
    void aSectionOfOneLevelIsNotAskedOfAnother() {
        RegimeRevision regime = monthly(
                table(1, "Chung", BOTH, asked("A-01", true, BOTH), asked("A-02", false, COMMUNES)),
                table(2, "Riêng", COMMUNES, asked("B-01", false, BOTH)));
        assertThat(regime.indicatorsFor(OrgLevel.COMMUNE).map(AskedIndicator::code))
                .containsExactly("A-01", "A-02", "B-01");
        assertThat(regime.indicatorsFor(OrgLevel.DEPARTMENT).map(AskedIndicator::code))
                .containsExactly("A-01");
        assertThat(regime.sectionsFor(OrgLevel.DEPARTMENT).map(Section::title)).containsExactly("Chung");
        assertThat(regime.asked("B-01", OrgLevel.DEPARTMENT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, I", "4, IV", "9, IX", "10, X", "14, XIV", "40, XL", "99, XCIX"})
    void sectionsAreCountedInRomanNumerals(int ordinal, String numeral) {
        assertThat(SectionNumeral.of(ordinal)).isEqualTo(numeral);
    }
}
