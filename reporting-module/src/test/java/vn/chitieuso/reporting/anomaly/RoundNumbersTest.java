package vn.chitieuso.reporting.anomaly;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieuso.admin.orgunit.OrgLevel;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieuso.reporting.anomaly.AnomalyFixture.rules;

class RoundNumbersTest {

    private static RoundCount unit(long id, int cells, int round, int now) {
        return new RoundCount(id, OrgLevel.COMMUNE, cells, round, now);
    }

    private static List<Found> found(RoundCount unit, int peersRound) {
        List<RoundCount> counts = new ArrayList<>(List.of(unit));
        for (int i = 1; i <= 10; i++) {
            counts.add(unit(100 + i, 10, peersRound, 0));
        }
        return new RoundNumbers(rules()).in(counts);
    }

    /** One in a thousand: of ten cells 5 round ones have the chance 0.0016, 6 have 0.00015. */
    @ParameterizedTest
    @CsvSource({"5, 0", "6, 1", "10, 1"})
    void toldIsWhatChanceBringsOnceInAThousandReports(int round, int told) {
        assertThat(found(unit(1, 10, round, 1), 1)).hasSize(told);
    }

    /** 0.00015 is above a millionth, ten of ten, 10⁻¹⁰, is below. */
    @ParameterizedTest
    @CsvSource({"6, MEDIUM", "10, HIGH"})
    void theLessChanceTheGraver(int round, AnomalySeverity severity) {
        assertThat(found(unit(1, 10, round, 1), 1)).singleElement().satisfies(told -> {
            assertThat(told.kind()).isEqualTo(AnomalyKind.ROUND_NUMBERS);
            assertThat(told.severity()).isEqualTo(severity);
        });
    }

    @Test
    void wherePeersAreAsRoundItIsTheHabitOfAll() {
        assertThat(found(unit(1, 10, 6, 1), 5)).isEmpty();
    }

    @Test
    void withoutARoundNumberInThePeriodItselfItIsAnOldStory() {
        assertThat(found(unit(1, 10, 8, 0), 1)).isEmpty();
    }

    @Test
    void fourNumbersAreTooFew() {
        assertThat(found(unit(1, 4, 4, 4), 1)).isEmpty();
    }
}
