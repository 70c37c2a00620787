package vn.chitieuso.reporting.rollup;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.reporting.Definitions;

import static org.assertj.core.api.Assertions.assertThat;

class GroupFiguresTest {

    private static final IndicatorRow SIGNED = Definitions.count("VB-06a");
    private static final IndicatorRow OUTGOING = Definitions.count("VB-04");
    private static final IndicatorRow INCOMING = Definitions.count("VB-03");
    private static final IndicatorRow ALL = Definitions.derived("VB-05", "VB-03 + VB-04");
    private static final IndicatorRow SHARE = Definitions.derived("VB-06", "VB-06a / VB-05 * 100");
    private static final Map<String, IndicatorRow> DEFINITIONS =
            Arrays.asList(SIGNED, OUTGOING, INCOMING, ALL, SHARE).stream()
                    .collect(Collectors.toMap(IndicatorRow::code, row -> row));
    private static final int EXACT = 0;
    private static final int ABOVE = 1;
    private static final int BELOW = 4;

    private static InputSum sum(IndicatorRow indicator, int total, int qualifiers) {
        return new InputSum(0, 1, indicator.id(), BigDecimal.valueOf(total), 3, qualifiers, 0);
    }

    private static RollUp row(IndicatorRow wanted, Set<String> inputs, InputSum... sums) {
        Map<Long, InputSum> totals = new HashMap<>();
        Arrays.stream(sums).forEach(sum -> totals.put(sum.indicatorId(), sum));
        return new GroupFigures(DEFINITIONS, totals, Map.of()).row(null, wanted, inputs, 5, false);
    }

    @Test
    void aRatioOverASumIsTheRatioOfTheSums() {
        RollUp row = row(
                SHARE,
                Set.of("VB-06a", "VB-03", "VB-04"),
                sum(SIGNED, 30, EXACT),
                sum(INCOMING, 10, EXACT),
                sum(OUTGOING, 30, EXACT));
        assertThat(row.value()).isEqualByComparingTo("75");
        assertThat(row.numerator()).isEqualByComparingTo("30");
        assertThat(row.denominator()).isEqualByComparingTo("40");
        assertThat(row.reported()).isEqualTo(3);
        assertThat(row.missing()).isEqualTo(2);
    }

    @Test
    void oneAboveMakesTheSumAbove() {
        RollUp row = row(ALL, Set.of("VB-03", "VB-04"), sum(INCOMING, 10, ABOVE), sum(OUTGOING, 30, EXACT));
        assertThat(row.qualifier()).isEqualTo(Qualifier.GREATER_THAN);
        assertThat(row.inexact()).isFalse();
    }

    @Test
    void aboveAndBelowTogetherAreNotExact() {
        RollUp row = row(ALL, Set.of("VB-03", "VB-04"), sum(INCOMING, 10, ABOVE), sum(OUTGOING, 30, BELOW));
        assertThat(row.qualifier()).isEqualTo(Qualifier.EQUAL);
        assertThat(row.inexact()).isTrue();
    }

    @Test
    void whatIsMissingIsNotZero() {
        RollUp row = row(ALL, Set.of("VB-03", "VB-04"), sum(INCOMING, 10, EXACT));
        assertThat(row.value()).isNull();
        assertThat(row.reported()).isZero();
    }
}
