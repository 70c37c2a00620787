package vn.chitieuso.reporting.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.chitieuso.admin.orgunit.OrgLevel;

import static org.assertj.core.api.Assertions.assertThat;

class PairedSumTest {

    private static final long ABOVE = 1;
    private static final long BELOW = 2;
    private static final int QUARTER = 0b111;
    private static final Asking COMMUNES = asking(OrgLevel.COMMUNE);
    private static final Map<Long, Asking> BOTH = Map.of(ABOVE, COMMUNES, BELOW, COMMUNES);

    private static Asking asking(OrgLevel level) {
        return new Asking(
                List.of(new Asking.Slot(ExpectationTest.period("2026Q3"), QUARTER, Map.of(level, Optional.empty()))),
                3);
    }

    private static CountedFigure flow(long input, long unit, int value, int mask) {
        return figure(input, unit, OrgLevel.COMMUNE, value, false, mask);
    }

    private static CountedFigure figure(long input, long unit, OrgLevel level, int value, boolean stock, int mask) {
        return new CountedFigure(
                0, 9, input, unit, level, 0, BigDecimal.valueOf(value), stock, mask, stock ? QUARTER : mask, 0);
    }

    private static void assertTotals(PairedSum sum, Integer above, Integer below) {
        assertThat(total(sum, ABOVE)).isEqualTo(above);
        assertThat(total(sum, BELOW)).isEqualTo(below);
    }

    private static Integer total(PairedSum sum, long input) {
        InputSum total = sum.totals().get(input);
        return total == null ? null : total.total().intValueExact();
    }

    @Test
    void whoGaveOneSideAloneIsLeftOut() {
        PairedSum sum = PairedSum.of(
                List.of(flow(ABOVE, 1, 30, 7), flow(BELOW, 1, 40, 7), flow(BELOW, 2, 1_000, 7)), BOTH, 3, QUARTER);
        assertTotals(sum, 30, 40);
        assertThat(sum.reported()).isEqualTo(1);
        assertThat(sum.leftOut()).isEqualTo(1);
    }

    @Test
    void monthsArePairedOneByOne() {
        PairedSum sum = PairedSum.of(
                List.of(flow(ABOVE, 1, 10, 1), flow(ABOVE, 1, 20, 2), flow(BELOW, 1, 40, 2), flow(BELOW, 1, 50, 4)),
                BOTH,
                1,
                QUARTER);
        assertTotals(sum, 20, 40);
        assertThat(sum.reported()).isEqualTo(1);
        assertThat(sum.leftOut()).isEqualTo(1);
    }

    @Test
    void aQuarterStandsBesideItsThreeMonths() {
        List<CountedFigure> given =
                List.of(flow(ABOVE, 1, 30, 7), flow(BELOW, 1, 10, 1), flow(BELOW, 1, 10, 2), flow(BELOW, 1, 20, 4));
        assertTotals(PairedSum.of(given, BOTH, 1, QUARTER), 30, 40);
        assertThat(PairedSum.of(given, BOTH, 1, QUARTER).reported()).isEqualTo(3);
        assertTotals(PairedSum.of(given.subList(0, 3), BOTH, 1, QUARTER), null, null);
    }

    @Test
    void aStockStandsBesideEveryMonth() {
        PairedSum sum = PairedSum.of(
                List.of(flow(ABOVE, 1, 10, 1), figure(BELOW, 1, OrgLevel.COMMUNE, 40, true, 0)), BOTH, 1, QUARTER);
        assertTotals(sum, 10, 40);
        assertThat(sum.reported()).isEqualTo(1);
    }

    @Test
    void nobodyMissesWhatTheyAreNotAskedFor() {
        Map<Long, Asking> levels = Map.of(ABOVE, COMMUNES, BELOW, asking(OrgLevel.PROVINCE));
        PairedSum sum = PairedSum.of(
                List.of(
                        flow(ABOVE, 1, 10, 7),
                        flow(ABOVE, 2, 20, 7),
                        figure(BELOW, 3, OrgLevel.PROVINCE, 60, false, 7)),
                levels,
                3,
                QUARTER);
        assertTotals(sum, 30, 60);
        assertThat(sum.reported()).isEqualTo(3);
        assertThat(sum.leftOut()).isZero();
    }

    @Test
    void theSumOfThePartsOfAPartitionIsTheSumOfTheWhole() {
        Random random = new Random(2022);
        for (int province = 0; province < 300; province++) {
            List<CountedFigure> all = new ArrayList<>();
            for (int unit = 0; unit < 40; unit++) {
                for (long input : new long[] {ABOVE, BELOW}) {
                    for (int month = 1; month <= 4; month <<= 1) {
                        if (random.nextInt(5) > 0) {
                            all.add(flow(input, unit, random.nextInt(1_000), month));
                        }
                    }
                }
            }
            int districts = 1 + random.nextInt(6);
            List<PairedSum> parts = new ArrayList<>();
            for (int district = 0; district < districts; district++) {
                int own = district;
                parts.add(PairedSum.of(
                        all.stream()
                                .filter(figure -> figure.unitId() % districts == own)
                                .toList(),
                        BOTH,
                        1,
                        QUARTER));
            }
            Collections.shuffle(all, random);
            PairedSum whole = PairedSum.of(all, BOTH, 1, QUARTER);
            for (long input : new long[] {ABOVE, BELOW}) {
                assertThat(parts.stream()
                                .map(part -> total(part, input))
                                .filter(total -> total != null)
                                .mapToInt(Integer::intValue)
                                .sum())
                        .isEqualTo(total(whole, input));
            }
            assertThat(parts.stream().mapToLong(PairedSum::reported).sum()).isEqualTo(whole.reported());
            assertThat(parts.stream().mapToLong(PairedSum::leftOut).sum()).isEqualTo(whole.leftOut());
        }
    }

    @Test
    void aUnitThatSaysZeroChangesNoSum() {
        List<CountedFigure> given = new ArrayList<>(List.of(flow(ABOVE, 1, 30, 7), flow(BELOW, 1, 40, 7)));
        given.add(flow(ABOVE, 2, 0, 7));
        given.add(flow(BELOW, 2, 0, 7));
        assertTotals(PairedSum.of(given, BOTH, 3, QUARTER), 30, 40);
    }
}
