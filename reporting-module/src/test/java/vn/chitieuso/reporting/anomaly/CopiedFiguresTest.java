package vn.chitieuso.reporting.anomaly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.chitieuso.reporting.anomaly.AnomalyFixture.ASKED;
import static vn.chitieuso.reporting.anomaly.AnomalyFixture.IN;
import static vn.chitieuso.reporting.anomaly.AnomalyFixture.OUT;
import static vn.chitieuso.reporting.anomaly.AnomalyFixture.SIGNED;
import static vn.chitieuso.reporting.anomaly.AnomalyFixture.cell;
import static vn.chitieuso.reporting.anomaly.AnomalyFixture.rules;

class CopiedFiguresTest {

    private static List<Found> found(List<Cell> cells) {
        return new CopiedFigures(ASKED, rules()).in(cells);
    }

    /** Peers whose numbers move, as they do. */
    private static List<Cell> peers(int count) {
        List<Cell> peers = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            peers.add(cell(100 + i, IN, 900 + 7L * i, 880 + 5L * i));
        }
        return peers;
    }

    @Test
    void aReportWhoseAmountsAreAllThoseOfBeforeIsCopied() {
        assertThat(found(List.of(cell(1, IN, 600, 600), cell(1, OUT, 400, 400), cell(1, SIGNED, 399, 399))))
                .singleElement()
                .satisfies(copied -> {
                    assertThat(copied.kind()).isEqualTo(AnomalyKind.COPIED_REPORT);
                    assertThat(copied.severity()).isEqualTo(AnomalySeverity.HIGH);
                    assertThat(copied.indicatorId()).isNull();
                    assertThat(copied.arguments()).containsExactly(3, 3);
                });
    }

    @Test
    void belowTheShareOfTheSettingsItIsNot() {
        assertThat(found(List.of(cell(1, IN, 600, 600), cell(1, OUT, 400, 401), cell(1, SIGNED, 399, 399))))
                .isEmpty();
    }

    @Test
    void zerosAndFiguresWithoutAPreviousOneAreNoWonder() {
        assertThat(found(List.of(cell(1, IN, 0, 0), cell(1, OUT, 0, 0), cell(1, SIGNED, 400, -1))))
                .isEmpty();
    }

    @Test
    void otherFiguresHaveAnotherFingerprint() {
        Found one =
                found(List.of(cell(1, IN, 600, 600), cell(1, OUT, 400, 400))).get(0);
        Found other =
                found(List.of(cell(1, IN, 601, 601), cell(1, OUT, 400, 400))).get(0);
        assertThat(one.fingerprint()).isNotEqualTo(other.fingerprint());
    }

    /** Two counts around 1.000 are equal with a chance of 1/(2√(1000π)) = 0,9 %; around 100 with 2,8 %. */
    @ParameterizedTest
    @CsvSource({"1000, 0.00892", "100, 0.02821", "1, 0.28209", "0, 0.28209"})
    void theChanceOfAnEqualCountIsThatOfTwoPoissonVariables(long around, double chance) {
        assertThat(CopiedFigures.chance(BigDecimal.valueOf(around))).isCloseTo(chance, within(1e-5));
    }

    @Test
    void aLargeCountThatStayedWhereNobodysDidIsTold() {
        List<Cell> cells = peers(60);
        cells.add(cell(1, IN, 1000, 1000));
        assertThat(found(cells)).singleElement().satisfies(same -> {
            assertThat(same.kind()).isEqualTo(AnomalyKind.SAME_AS_BEFORE);
            assertThat(same.unitId()).isEqualTo(1);
            assertThat(same.severity()).isEqualTo(AnomalySeverity.LOW);
        });
    }

    @Test
    void aSmallCountMayStayByChance() {
        List<Cell> cells = peers(60);
        cells.add(cell(1, IN, 100, 100));
        assertThat(found(cells)).isEmpty();
    }

    @Test
    void whereManyStayedTheIndicatorSimplyDoesNotMove() {
        List<Cell> cells = peers(60);
        cells.add(cell(1, IN, 1000, 1000));
        cells.add(cell(2, IN, 1200, 1200));
        cells.add(cell(3, IN, 1300, 1300));
        assertThat(found(cells)).isEmpty();
    }
}
