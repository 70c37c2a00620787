package vn.chitieuso.kpi.scorecard;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.text.Texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** How a value becomes a share of the points. */
class ScoringRuleTest {

    private static BigDecimal share(RuleKind kind, String parameters, String value, String... peers) {
        return ScoringRule.parse(kind, parameters)
                .share(
                        new BigDecimal(value),
                        Arrays.stream(peers).map(BigDecimal::new).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "0..100, 0, 0",
        "0..100, 50, 0.5",
        "0..100, 99.8, 0.998",
        "0..100, 100, 1",
        "0..100, 100.01, 1",
        "0..100, -1, 0",
        "50..80, 49.999, 0",
        "50..80, 50, 0",
        "50..80, 65, 0.5",
        "50..80, 80, 1",
        "50..80, 81, 1",
        "'0,5..1,5', 1, 0.5",
        "-10..10, 0, 0.5",
        ", 25, 0.25",
    })
    void linearIsInProportionAndNeverBeyondItsEnds(String parameters, String value, BigDecimal share) {
        assertThat(share(RuleKind.LINEAR, parameters, value)).isEqualByComparingTo(share);
    }

    @ParameterizedTest
    @CsvSource({"20..0, 0, 1", "20..0, 5, 0.75", "20..0, 20, 0", "20..0, 21, 0", "20..0, -1, 1", "100..90, 95, 0.5"})
    void linearMayRewardTheSmaller(String parameters, String value, BigDecimal share) {
        assertThat(share(RuleKind.LINEAR, parameters, value)).isEqualByComparingTo(share);
    }

    @ParameterizedTest
    @CsvSource({"80, 1", "79.9999, 0.5", "50, 0.5", "49.9999, 0", "0, 0", "1000, 1", "-5, 0"})
    void stepsUpwardsGiveWhatTheHardestMetThresholdGives(String value, BigDecimal share) {
        assertThat(share(RuleKind.STEPS, ">=80:1; >=50:0.5", value)).isEqualByComparingTo(share);
        assertThat(share(RuleKind.STEPS, "≥50:0,5;≥80:1", value))
                .as("in whatever order they are typed")
                .isEqualByComparingTo(share);
    }

    @ParameterizedTest
    @CsvSource({"5, 1", "5.0001, 0.25", "10, 0.25", "10.0001, 0", "0, 1"})
    void stepsDownwardsDoSoForTheSmaller(String value, BigDecimal share) {
        assertThat(share(RuleKind.STEPS, "<=5:1; <=10:0.25", value)).isEqualByComparingTo(share);
        assertThat(share(RuleKind.STEPS, "≤10:0.25; ≤5:1", value)).isEqualByComparingTo(share);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "0, 0", "0.9999, 0", "2, 1"})
    void yesGivesAllAndNoNothing(String value, BigDecimal share) {
        assertThat(share(RuleKind.YES_NO, null, value)).isEqualByComparingTo(share);
    }

    @Test
    void theFirstPlaceGivesAllAndTheLastNothing() {
        String[] peers = {"90", "80", "70", "60", "50"};
        assertThat(share(RuleKind.RANK, "HIGHER", "90", peers)).isEqualByComparingTo("1");
        assertThat(share(RuleKind.RANK, "HIGHER", "80", peers)).isEqualByComparingTo("0.75");
        assertThat(share(RuleKind.RANK, "HIGHER", "70", peers)).isEqualByComparingTo("0.5");
        assertThat(share(RuleKind.RANK, "HIGHER", "50", peers)).isEqualByComparingTo("0");
        assertThat(share(RuleKind.RANK, "LOWER", "50", peers)).isEqualByComparingTo("1");
        assertThat(share(RuleKind.RANK, "LOWER", "90", peers)).isEqualByComparingTo("0");
        assertThat(share(RuleKind.RANK, "", "90", peers)).isEqualByComparingTo("1");
    }

    @Test
    void whoHasTheSameHasTheSameBetterPlace() {
        String[] peers = {"90", "80", "80.0", "60", "50"};
        assertThat(share(RuleKind.RANK, "HIGHER", "80", peers)).isEqualByComparingTo("0.75");
        assertThat(share(RuleKind.RANK, "HIGHER", "80.0", peers)).isEqualByComparingTo("0.75");
        assertThat(share(RuleKind.RANK, "HIGHER", "60", peers)).isEqualByComparingTo("0.25");
        assertThat(share(RuleKind.RANK, "HIGHER", "7", "7", "7", "7")).isEqualByComparingTo("1");
    }

    @Test
    void aUnitAloneIsFirst() {
        assertThat(share(RuleKind.RANK, "HIGHER", "3", "3")).isEqualByComparingTo("1");
        assertThat(share(RuleKind.RANK, "LOWER", "3", "3")).isEqualByComparingTo("1");
    }

    @Test
    void nobodyScoresAManualCriterionFromAValue() {
        assertThatThrownBy(() -> share(RuleKind.MANUAL, null, "1")).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LINEAR | 100              | badLinear",
                "LINEAR | 0..50..100       | badLinear",
                "LINEAR | 50..50           | badLinear",
                "LINEAR | 50..50.0         | badLinear",
                "LINEAR | a..b             | badNumber",
                "LINEAR | 0..              | badNumber",
                "LINEAR | ..100            | badNumber",
                "LINEAR | 0..1e3           | badNumber",
                "LINEAR | 0..1.000         | badNumber",
                "STEPS  | ''               | badSteps",
                "STEPS  | 80:1             | badSteps",
                "STEPS  | >80:1            | badSteps",
                "STEPS  | >=80             | badSteps",
                "STEPS  | >=80:1:2         | badSteps",
                "STEPS  | >=80:1; <=50:0.5 | badSteps",
                "STEPS  | >=:1             | badSteps",
                "STEPS  | >=x:1            | badNumber",
                "STEPS  | >=80:x           | badNumber",
                "STEPS  | >=80:1.01        | badShare",
                "STEPS  | >=80:-0.1        | badShare",
                "STEPS  | >=80:50          | badShare",
                "STEPS  | >=80:0.5; >=50:1 | stepsReversed",
                "STEPS  | >=80:1; >=50:1   | stepsReversed",
                "STEPS  | >=80:1; >=80:0.5 | stepsReversed",
                "STEPS  | <=5:0.5; <=10:1  | stepsReversed",
                "RANK   | higher           | badRank",
                "RANK   | NEUTRAL          | badRank",
                "RANK   | 1..5             | badRank",
            })
    void parametersThatDoNotFitAreRefusedWithWords(RuleKind kind, String parameters, String reason) {
        BusinessException refused =
                catchThrowableOfType(BusinessException.class, () -> ScoringRule.parse(kind, parameters));
        assertThat(refused).as(kind + " " + parameters).isNotNull();
        assertThat(refused.getErrors()).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo("/parameters");
            assertThat(error.key()).isEqualTo("kpi.scorecard." + reason);
            for (Locale locale : List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH)) {
                assertThat(Texts.get(locale, error.key(), error.arguments().toArray()))
                        .doesNotContain("kpi.")
                        .doesNotContain("{0}");
            }
        });
    }

    /** What somebody typed is never dropped without a word. */
    @ParameterizedTest
    @EnumSource(names = {"YES_NO", "MANUAL"})
    void aKindThatNeedsNoParametersRefusesThem(RuleKind kind) {
        assertThatThrownBy(() -> ScoringRule.parse(kind, "0..100")).isInstanceOf(BusinessException.class);
        assertThat(ScoringRule.parse(kind, " ").kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LINEAR |                   | 0..100",
                "LINEAR | 0 .. 100          | 0..100",
                "LINEAR | 20..0             | 20..0",
                "LINEAR | 0,50..1,25        | 0.5..1.25",
                "LINEAR | -5..1000000       | -5..1000000",
                "STEPS  | >=50:0,5;>=80:1   | >=80:1; >=50:0.5",
                "STEPS  | <=10:0.25; <=5:1  | <=5:1; <=10:0.25",
                "STEPS  | ≥ 80 : 1          | >=80:1",
                "RANK   |                   | HIGHER",
                "RANK   | LOWER             | LOWER",
                "YES_NO |                   |",
                "MANUAL |                   |",
            })
    void isStoredInOneWayAndReadAgain(RuleKind kind, String typed, String stored) {
        ScoringRule rule = ScoringRule.parse(kind, typed);
        assertThat(rule.kind()).isEqualTo(kind);
        assertThat(rule.parameters()).isEqualTo(stored);
        assertThat(ScoringRule.parse(kind, rule.parameters()).parameters()).isEqualTo(stored);
        if (kind != RuleKind.MANUAL) {
            for (String value : List.of("-1", "0", "1", "4", "7", "60", "90")) {
                assertThat(ScoringRule.parse(kind, stored).share(new BigDecimal(value), List.of()))
                        .isEqualByComparingTo(rule.share(new BigDecimal(value), List.of()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(RuleKind.class)
    void isToldInWords(RuleKind kind) {
        String parameters = kind == RuleKind.STEPS ? ">=80:1; >=50:0.5" : null;
        for (Locale locale : List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH)) {
            assertThat(ScoringRule.parse(kind, parameters).words(locale))
                    .isNotBlank()
                    .doesNotContain("kpi.")
                    .doesNotContain("{");
        }
        assertThat(ScoringRule.parse(RuleKind.STEPS, ">=80:1; >=50:0.5").words(Locale.forLanguageTag("vi")))
                .contains("≥ 80", "100 %", "≥ 50", "50 %");
    }
}
