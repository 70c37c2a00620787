package vn.chitieuso.reporting.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.reporting.Definitions;
import vn.chitieuso.reporting.regime.RegimeRevision;

import static org.assertj.core.api.Assertions.assertThat;

class ExpectationTest {

    private static final IndicatorRow SIGNED = Definitions.count("VB-06a");
    private static final IndicatorRow OUTGOING = Definitions.count("VB-04");
    private static final IndicatorRow SHARE = Definitions.derived("VB-06", "VB-06a / VB-04 * 100");
    private static final Period QUARTER = period("2026Q3");

    static Period period(String text) {
        PeriodCode code = PeriodCode.parse(text);
        return new Period(
                1,
                code,
                code.firstMonth().minusMonths(1).atDay(15),
                code.lastMonth().atDay(14));
    }

    private static RegimeRevision regime(PeriodType type, Set<Long> groups, OrgLevel level, String... codes) {
        List<RegimeRevision.AskedIndicator> asked = Arrays.stream(codes)
                .map(code -> new RegimeRevision.AskedIndicator(code.hashCode(), code, Set.of(level), true))
                .toList();
        return new RegimeRevision(
                type.ordinal(),
                1,
                "R-" + type,
                1,
                "",
                "",
                "",
                type,
                "ND09",
                Set.of(level),
                groups,
                null,
                LocalDate.of(2020, 1, 1),
                null,
                BigDecimal.TEN,
                List.of(new RegimeRevision.Section(
                        1,
                        RegimeRevision.SectionKind.INDICATORS,
                        "",
                        Set.of(level),
                        null,
                        asked,
                        List.of(),
                        List.of())));
    }

    private static Expectation of(Period period, List<RegimeRevision> regimes, IndicatorRow... definitions) {
        return new Expectation(
                Arrays.stream(definitions).collect(Collectors.toMap(IndicatorRow::code, row -> row)),
                period,
                regimes,
                (type, whole) -> Stretch.codesWithin(whole.code(), type).stream()
                        .map(code -> period(code.toString()))
                        .toList(),
                (regime, part) -> regime.groupIds().isEmpty()
                        ? Optional.empty()
                        : Optional.of(regime.groupIds().contains(1L) ? Set.of(7L) : Set.of(7L, 8L, 9L)));
    }

    private static List<String> slots(Asking asking) {
        return asking.slots().stream()
                .map(slot -> slot.period().code() + " " + Integer.toBinaryString(slot.mask()))
                .toList();
    }

    @Test
    void withoutARegimeTheIndicatorsOwnLevelsAreAsked() {
        Asking asking = of(period("202607"), List.of(), OUTGOING).of("VB-04");
        assertThat(asking.everybody()).isEqualTo(Map.of(OrgLevel.COMMUNE, Optional.empty()));
        assertThat(asking.asks(OrgLevel.DISTRICT, 3)).isFalse();
    }

    @Test
    void aQuarterOfAMonthlyFigureIsCountedInMonths() {
        Asking asking = of(QUARTER, List.of(regime(PeriodType.MONTH, Set.of(), OrgLevel.COMMUNE, "VB-04")), OUTGOING)
                .of("VB-04");
        assertThat(slots(asking)).containsExactly("202607 1", "202608 10", "202609 100");
        assertThat(asking.grain()).isEqualTo(1);
    }

    @Test
    void aStockIsCountedByUnitInTheLastMonthAlone() {
        IndicatorRow stock = Definitions.stock("CB-01");
        Asking asking = of(QUARTER, List.of(regime(PeriodType.MONTH, Set.of(), OrgLevel.COMMUNE, "CB-01")), stock)
                .of("CB-01");
        assertThat(slots(asking)).containsExactly("202609 100");
        assertThat(asking.grain()).isEqualTo(3);
    }

    @Test
    void whatIsAskedOfEverybodyForTheQuarterItselfIsCountedInUnits() {
        Asking asking = of(
                        QUARTER,
                        List.of(
                                regime(PeriodType.MONTH, Set.of(), OrgLevel.COMMUNE, "VB-04"),
                                regime(PeriodType.QUARTER, Set.of(), OrgLevel.COMMUNE, "VB-04")),
                        OUTGOING)
                .of("VB-04");
        assertThat(slots(asking)).containsExactly("2026Q3 111");
    }

    @Test
    void aFewUnitsAskedMoreSeldomChangeNothingForTheOthers() {
        Asking asking = of(
                        QUARTER,
                        List.of(
                                regime(PeriodType.MONTH, Set.of(), OrgLevel.COMMUNE, "VB-04"),
                                regime(PeriodType.QUARTER, Set.of(1L), OrgLevel.COMMUNE, "VB-04")),
                        OUTGOING)
                .of("VB-04");
        assertThat(asking.slots()).hasSize(3);
    }

    @Test
    void ofTwoGroupsTheLargerSaysHowOften() {
        Asking asking = of(
                        QUARTER,
                        List.of(
                                regime(PeriodType.MONTH, Set.of(2L), OrgLevel.COMMUNE, "VB-04"),
                                regime(PeriodType.QUARTER, Set.of(1L), OrgLevel.COMMUNE, "VB-04")),
                        OUTGOING)
                .of("VB-04");
        assertThat(asking.slots()).hasSize(3);
        assertThat(asking.asks(OrgLevel.COMMUNE, 9)).isTrue();
    }

    @Test
    void whereOnlyAGroupIsAskedNobodyElseIs() {
        Asking asking = of(
                        QUARTER, List.of(regime(PeriodType.QUARTER, Set.of(1L), OrgLevel.COMMUNE, "VB-04")), OUTGOING)
                .of("VB-04");
        assertThat(asking.asks(OrgLevel.COMMUNE, 7)).isTrue();
        assertThat(asking.asks(OrgLevel.COMMUNE, 8)).isFalse();
    }

    @Test
    void aDerivedOneIsExpectedFromThoseAskedForItsInputs() {
        Expectation expectation = of(
                QUARTER,
                List.of(regime(PeriodType.MONTH, Set.of(), OrgLevel.COMMUNE, "VB-04", "VB-06a")),
                SIGNED,
                OUTGOING,
                SHARE);
        assertThat(expectation.of("VB-06")).isEqualTo(expectation.of("VB-04"));
    }

    @Test
    void inputsOfTwoLevelsAreExpectedFromBoth() {
        Expectation expectation = of(
                period("202607"),
                List.of(
                        regime(PeriodType.MONTH, Set.of(), OrgLevel.COMMUNE, "VB-06a"),
                        regime(PeriodType.MONTH, Set.of(), OrgLevel.PROVINCE, "VB-04")),
                SIGNED,
                OUTGOING,
                SHARE);
        assertThat(expectation.of("VB-06").everybody()).containsOnlyKeys(OrgLevel.COMMUNE, OrgLevel.PROVINCE);
    }

    @Test
    void nobodyIsAskedForWhatIsNotDefined() {
        assertThat(of(QUARTER, List.of(), SIGNED, SHARE).of("VB-06")).isEqualTo(Asking.NOBODY);
        assertThat(of(QUARTER, List.of()).of("VB-06")).isEqualTo(Asking.NOBODY);
    }
}
