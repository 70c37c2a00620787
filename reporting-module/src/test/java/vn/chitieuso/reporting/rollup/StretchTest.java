package vn.chitieuso.reporting.rollup;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.PeriodType;

import static org.assertj.core.api.Assertions.assertThat;

class StretchTest {

    private static final int YEAR = 0b111_111_111_111;

    @ParameterizedTest
    @CsvSource({
        "2026, 202601, 1",
        "2026, 202612, 100000000000",
        "2026, 2026Q2, 111000",
        "2026, 2026H2, 111111000000",
        "2026N9, 2026H1, 111111",
        "2026N9, 2026Q3, 111000000",
        "2026H2, 202607, 1",
        "2026Q1, 2026Q1, 111",
        "202607, 202607, 1",
    })
    void aPartCoversItsMonths(String whole, String part, String months) {
        assertThat(Stretch.of(0, ExpectationTest.period(whole), ExpectationTest.period(part)))
                .hasValueSatisfying(stretch ->
                        assertThat(Integer.toBinaryString(stretch.mask())).isEqualTo(months));
    }

    @ParameterizedTest
    @CsvSource({
        "2026, 202512",
        "2026, 202701",
        "2026, 2026N9",
        "2026, 2025",
        "2026Q1, 2026H1",
        "2026N9, 2026H2",
        "202607, 202608",
        "2026H2, 2026N9"
    })
    void whatLiesOutsideOrOverlapsIsNoPart(String whole, String part) {
        assertThat(Stretch.of(0, ExpectationTest.period(whole), ExpectationTest.period(part)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "111111111111, 1, 12",
        "110110000001, 1, 5",
        "111111111111, 3, 4",
        "110111000111, 3, 2",
        "001110001110, 3, 0",
        "111111000000, 6, 1",
        "000111111000, 6, 0",
        "111111111111, 12, 1",
        "111111111110, 12, 0",
    })
    void onlyWholePeriodsAreCounted(String months, int grain, int count) {
        assertThat(Stretch.count(Integer.parseInt(months, 2), grain, YEAR)).isEqualTo(count);
    }

    @Test
    void nineMonthsAreMadeOfQuartersAndMonths() {
        assertThat(Stretch.typesWithin(PeriodType.NINE_MONTHS))
                .containsExactly(PeriodType.NINE_MONTHS, PeriodType.QUARTER, PeriodType.MONTH);
        assertThat(Stretch.codesWithin(PeriodCode.parse("2026N9"), PeriodType.QUARTER))
                .extracting(PeriodCode::toString)
                .containsExactly("2026Q1", "2026Q2", "2026Q3");
    }
}
