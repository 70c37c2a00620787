package vn.chitieuso.reporting.ranking;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which rule for ties holds for which scores. */
class TieRulesTest {

    private static final OffsetDateTime NEW_YEAR = OffsetDateTime.parse("2026-01-01T00:00:00+07:00");

    private static SetTieRule rule(int number, int fromYear, OffsetDateTime setAt, String... codes) {
        return new SetTieRule("THU", number, fromYear, List.of(codes), "Lý do", setAt, "cqtt");
    }

    private static final List<SetTieRule> RULES =
            List.of(rule(2, 2026, NEW_YEAR.plusDays(10), "B"), rule(1, 2024, NEW_YEAR, "A"));

    @Test
    void whatWasPublishedKeepsTheRuleOfItsDay() {
        assertThat(TieRules.inForce(RULES, 2026, NEW_YEAR.plusDays(9))).isEqualTo(new TieRule(List.of("A")));
        assertThat(TieRules.inForce(RULES, 2026, NEW_YEAR.plusDays(10))).isEqualTo(new TieRule(List.of("B")));
    }

    @Test
    void aRuleIsForItsYearAndLaterOnes() {
        assertThat(TieRules.inForce(RULES, 2025, null)).isEqualTo(new TieRule(List.of("A")));
        assertThat(TieRules.inForce(RULES, 2027, null)).isEqualTo(new TieRule(List.of("B")));
    }

    @Test
    void beforeAnythingIsSetTotalsThatAreEqualShareAPlace() {
        assertThat(TieRules.inForce(RULES, 2023, null)).isEqualTo(TieRule.SHARED);
        assertThat(TieRules.inForce(RULES, 2026, NEW_YEAR.minusSeconds(1))).isEqualTo(TieRule.SHARED);
        assertThat(TieRules.inForce(List.of(), 2026, null)).isEqualTo(TieRule.SHARED);
    }
}
