package vn.chitieuso.operations.audit;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.chitieuso.operations.Problem;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RetentionTest {

    private final Retention twelveMonths = new Retention(12, LocalDate.of(2026, 11, 22));

    @Test
    void allowsADayTwelveMonthsAgo() {
        assertThatCode(() -> twelveMonths.allow(LocalDate.of(2025, 11, 22))).doesNotThrowAnyException();
    }

    @Test
    void refusesTheDayAfter() {
        assertThatThrownBy(() -> twelveMonths.allow(LocalDate.of(2025, 11, 23)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("12 months")
                .hasMessageContaining("2025-11-22");
    }
}
