package vn.chitieuso.reporting.evaluation;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.chitieuso.platform.BusinessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RoundDatesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void mayAllFallOnOneDay() {
        assertThat(new RoundDates(DAY, DAY, DAY, DAY).councilOn()).isEqualTo(DAY);
    }

    @Test
    void refusesADayBeforeTheOneItMustFollow() {
        assertThat(refusedAt(DAY, DAY.minusDays(1), DAY, DAY)).isEqualTo("/explanationUntil");
        assertThat(refusedAt(DAY, DAY, DAY.minusDays(1), DAY)).isEqualTo("/verificationUntil");
        assertThat(refusedAt(DAY, DAY, DAY, DAY.minusDays(1))).isEqualTo("/councilOn");
        assertThat(refusedAt(null, DAY, DAY, DAY)).isEqualTo("/selfScoringUntil");
    }

    private static String refusedAt(LocalDate self, LocalDate explanation, LocalDate verification, LocalDate council) {
        return catchThrowableOfType(
                        BusinessException.class, () -> new RoundDates(self, explanation, verification, council))
                .getErrors()
                .get(0)
                .pointer();
    }
}
