package vn.chitieuso.reporting.anomaly;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieuso.reporting.anomaly.AnomalyFixture.ASKED;
import static vn.chitieuso.reporting.anomaly.AnomalyFixture.IN;
import static vn.chitieuso.reporting.anomaly.AnomalyFixture.OUT;
import static vn.chitieuso.reporting.anomaly.AnomalyFixture.SHARE;
import static vn.chitieuso.reporting.anomaly.AnomalyFixture.SIGNED;
import static vn.chitieuso.reporting.anomaly.AnomalyFixture.cell;
import static vn.chitieuso.reporting.anomaly.AnomalyFixture.rules;

class PeerOutliersTest {

    private static List<Found> found(List<Cell> cells) {
        return new PeerOutliers(ASKED, rules().outliers()).in(cells);
    }

    /** Eleven peers between −5 % and +5 %: the median is 0, the spread (MAD/0.6745) about 4,4 %. */
    private static List<Cell> growing(long value) {
        List<Cell> cells = new ArrayList<>();
        for (int i = -5; i <= 5; i++) {
            cells.add(cell(100 + i, IN, 100_000 + 1000L * i, 100_000));
        }
        cells.add(cell(1, IN, value, 100_000));
        return cells;
    }

    @ParameterizedTest
    @CsvSource({"100000, 0", "129000, 0", "132000, 1", "60000, 1"})
    void growthFarFromThatOfPeersIsTold(long value, int told) {
        assertThat(found(growing(value))).hasSize(told);
    }

    @Test
    void itSaysWhatWasComparedWithWhat() {
        assertThat(found(growing(300_000))).singleElement().satisfies(told -> {
            assertThat(told.kind()).isEqualTo(AnomalyKind.UNLIKE_PEERS);
            assertThat(told.severity()).isEqualTo(AnomalySeverity.HIGH);
            assertThat(told.unitId()).isEqualTo(1);
            assertThat(told.arguments().get(0)).isEqualTo("300.000");
            assertThat(told.arguments().get(1)).isEqualTo("+200%");
        });
    }

    @Test
    void ofSmallCountsChanceExplainsMore() {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            cells.add(cell(100 + i, IN, 10, 10));
        }
        cells.add(cell(1, IN, 20, 10));
        assertThat(found(cells)).isEmpty();
    }

    @Test
    void fourPeersAreTooFew() {
        assertThat(found(List.of(
                        cell(1, IN, 900, 100), cell(2, IN, 100, 100), cell(3, IN, 100, 100), cell(4, IN, 100, 100))))
                .isEmpty();
    }

    @Test
    void anUnusualShareIsTold() {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            cells.add(cell(100 + i, OUT, 400, -1));
            cells.add(cell(100 + i, SIGNED, 392 + i % 5, -1));
        }
        cells.add(cell(1, OUT, 400, -1));
        cells.add(cell(1, SIGNED, 200, -1));
        assertThat(found(cells)).singleElement().satisfies(told -> {
            assertThat(told.indicatorId()).isEqualTo(SHARE.id());
            assertThat(told.unitId()).isEqualTo(1);
        });
    }
}
