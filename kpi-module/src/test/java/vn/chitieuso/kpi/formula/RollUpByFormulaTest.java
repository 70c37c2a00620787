package vn.chitieuso.kpi.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A ratio of many units is the formula on the sums of its inputs, whoever adds them up and in whatever order. */
class RollUpByFormulaTest {

    private static final Formula SHARE = Formula.parse("VB-06a / VB-04 * 100");
    private static final int PROVINCES = 1_000;

    /** What a unit reports. */
    private record Unit(BigDecimal signed, BigDecimal outgoing) {

        static Unit any(Random random) {
            int outgoing = 1 + random.nextInt(50_000);
            return new Unit(BigDecimal.valueOf(random.nextInt(outgoing + 1)), BigDecimal.valueOf(outgoing));
        }

        Unit plus(Unit other) {
            return new Unit(signed.add(other.signed), outgoing.add(other.outgoing));
        }

        BigDecimal share() {
            return SHARE.evaluate(Map.of("VB-06a", signed, "VB-04", outgoing)).orElseThrow();
        }
    }

    private static final Unit NOTHING = new Unit(BigDecimal.ZERO, BigDecimal.ZERO);

    private static Unit sum(List<Unit> units) {
        return units.stream().reduce(NOTHING, Unit::plus);
    }

    private static List<Unit> province(Random random) {
        List<Unit> units = new ArrayList<>();
        for (int i = 2 + random.nextInt(60); i > 0; i--) {
            units.add(Unit.any(random));
        }
        return units;
    }

    @Test
    void isTheRatioOfTheSums() {
        Random random = new Random(969);
        for (int i = 0; i < PROVINCES; i++) {
            List<Unit> units = province(random);
            BigDecimal above = BigDecimal.ZERO;
            BigDecimal below = BigDecimal.ZERO;
            for (Unit unit : units) {
                above = above.add(unit.signed());
                below = below.add(unit.outgoing());
            }
            BigDecimal expected = above.multiply(BigDecimal.valueOf(100)).divide(below, new MathContext(50));
            assertThat(sum(units).share().subtract(expected).abs()).isLessThan(new BigDecimal("1E-20"));
            assertThat(SHARE.divide(above, below))
                    .isEqualByComparingTo(sum(units).share());
        }
    }

    @Test
    void isNotTheMeanOfThePercentages() {
        List<Unit> units =
                List.of(new Unit(BigDecimal.ONE, BigDecimal.ONE), new Unit(BigDecimal.ZERO, BigDecimal.valueOf(999)));
        BigDecimal mean = units.get(0).share().add(units.get(1).share()).divide(BigDecimal.valueOf(2));
        assertThat(mean).isEqualByComparingTo("50");
        assertThat(sum(units).share()).isEqualByComparingTo("0.1");
    }

    @Test
    void theOrderOfUnitsChangesNothing() {
        Random random = new Random(157);
        for (int i = 0; i < PROVINCES; i++) {
            List<Unit> units = province(random);
            BigDecimal before = sum(units).share();
            Collections.shuffle(units, random);
            assertThat(sum(units).share()).isEqualTo(before);
        }
    }

    @Test
    void theGroupsInWhichTheyAreAddedChangeNothing() {
        Random random = new Random(99);
        for (int i = 0; i < PROVINCES; i++) {
            List<Unit> units = province(random);
            int districts = 1 + random.nextInt(12);
            List<Unit> sums = new ArrayList<>(Collections.nCopies(districts, NOTHING));
            for (Unit unit : units) {
                int district = random.nextInt(districts);
                sums.set(district, sums.get(district).plus(unit));
            }
            assertThat(sum(sums).share()).isEqualTo(sum(units).share());
        }
    }

    @Test
    void aUnitOfZerosChangesNothing() {
        Random random = new Random(114);
        for (int i = 0; i < PROVINCES; i++) {
            List<Unit> units = province(random);
            BigDecimal before = sum(units).share();
            units.add(random.nextInt(units.size()), NOTHING);
            assertThat(sum(units).share()).isEqualTo(before);
        }
        assertThat(SHARE.compute(Map.of("VB-06a", BigDecimal.ZERO, "VB-04", BigDecimal.ZERO))
                        .reason())
                .isEqualTo(Outcome.Reason.DIVISION_BY_ZERO);
    }

    @Test
    void liesBetweenTheLeastAndTheGreatestShare() {
        Random random = new Random(1829);
        for (int i = 0; i < PROVINCES; i++) {
            List<Unit> units = province(random);
            List<BigDecimal> shares = units.stream().map(Unit::share).toList();
            assertThat(sum(units).share()).isBetween(Collections.min(shares), Collections.max(shares));
        }
    }
}
