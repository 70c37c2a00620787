package vn.chitieuso.reporting.rollup;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.reporting.Definitions;

import static org.assertj.core.api.Assertions.assertThat;

class ExpectationTest {

    private static final Period JULY =
            new Period(1, PeriodCode.parse("202607"), LocalDate.of(2026, 6, 15), LocalDate.of(2026, 7, 14));
    private static final IndicatorRow SIGNED = Definitions.count("VB-06a");
    private static final IndicatorRow OUTGOING = Definitions.count("VB-04");
    private static final IndicatorRow SHARE = Definitions.derived("VB-06", "VB-06a / VB-04 * 100");
    private static final Map<OrgLevel, Long> SIZE = Map.of(OrgLevel.DISTRICT, 2L, OrgLevel.COMMUNE, 30L);

    private static Expectation among(IndicatorRow... definitions) {
        return new Expectation(
                Arrays.stream(definitions).collect(Collectors.toMap(IndicatorRow::code, row -> row)), List.of(), JULY);
    }

    @Test
    void withoutARegimeTheIndicatorsOwnLevelsAreAsked() {
        assertThat(among(OUTGOING).of(OUTGOING, SIZE)).isEqualTo(30);
    }

    @Test
    void aDerivedOneIsExpectedFromThoseAskedForEveryInput() {
        assertThat(among(SIGNED, OUTGOING, SHARE).of(SHARE, SIZE)).isEqualTo(30);
    }

    @Test
    void nobodyIsAskedForWhatIsNotDefined() {
        assertThat(among(SIGNED, SHARE).of(SHARE, SIZE)).isZero();
    }
}
