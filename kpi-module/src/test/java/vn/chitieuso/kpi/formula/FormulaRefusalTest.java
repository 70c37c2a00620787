package vn.chitieuso.kpi.formula;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieuso.platform.text.Texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** What is no formula is refused with its place and its reason. */
class FormulaRefusalTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private static FormulaRefusedException refusal(String text) {
        FormulaRefusedException refused =
                catchThrowableOfType(FormulaRefusedException.class, () -> Formula.parse(text));
        assertThat(refused).as(text).isNotNull();
        return refused;
    }

    private static String told(FormulaRefusedException refused) {
        return Texts.get(VIETNAMESE, refused.getKey(), refused.getArguments());
    }

    private static String nested(int depth) {
        return "(".repeat(depth) + "VB-03" + ")".repeat(depth);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + a                  | 5  | unknownSymbol",
                "VB-03 + x              | 9  | unknownSymbol",
                "vb-03 + VB-04          | 1  | unknownSymbol",
                "VB-03 % VB-04          | 7  | unknownSymbol",
                "VB-03 + VB-04 ^ 2      | 15 | unknownSymbol",
                "VB-03 * 2x             | 9  | unknownSymbol",
                "VB-03 + 'VB-04'        | 9  | unknownSymbol",
                "VB-03 + 1.000          | 9  | ambiguousNumber",
                "VB-03 + 1.000.000      | 9  | ambiguousNumber",
                "VB-03 * 1,234,567      | 9  | ambiguousNumber",
                "VB-03 * 1.234,5        | 9  | ambiguousNumber",
                "VB-03/0                | 7  | divisionByZero",
                "VB-03 / 0,00           | 9  | divisionByZero",
                "VB-03 / (1 - 1)        | 9  | divisionByZero",
                "VB-03 / (2 * (3 - 3))  | 9  | divisionByZero",
                "VB-03 VB-04            | 7  | operatorExpected",
                "VB-03 (VB-04)          | 7  | operatorExpected",
                "(VB-03 VB-04)          | 8  | operatorExpected",
                "VB-03 = VB-04          | 7  | operatorExpected",
                "VB-03 ++ VB-04         | 8  | operandExpected",
                "* VB-03                | 1  | operandExpected",
                "VB-03 + ()             | 10 | operandExpected",
                "VB-03 +                | 8  | operandExpectedAtEnd",
                "(VB-03 + (VB-04)       | 1  | notClosed",
                "VB-03)                 | 6  | notOpened",
                "1 + 2                  | 1  | withoutCode",
            })
    void tellsThePlaceAndTheReason(String text, int position, String reason) {
        FormulaRefusedException refused = refusal(text);
        assertThat(refused.getKey()).isEqualTo("kpi.formula." + reason);
        assertThat(refused.getPosition()).isEqualTo(position);
        assertThat(refused.getErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.pointer()).isEqualTo("/formula"));
        assertThat(told(refused)).doesNotContain("{").doesNotStartWith("kpi.");
    }

    @ParameterizedTest
    @ValueSource(strings = {" VB-03 + a", "   VB-03 + a", "\tVB-03 + a"})
    void countsPlacesInTheTextAsItWasTyped(String text) {
        assertThat(refusal(text).getPosition()).isEqualTo(text.indexOf('a') + 1);
    }

    @Test
    void namesWhatItDoesNotKnow() {
        assertThat(told(refusal("1 + a"))).contains("Vị trí 5", "\"a\"");
        assertThat(told(refusal("VB-03 + 1.000"))).contains("\"1.000\"");
        assertThat(told(refusal("VB-03 / (1 - 1)"))).contains("Vị trí 9", "chia cho 0");
    }

    @Test
    void tenThousandParenthesesAreRefusedAtOnceAndClearly() {
        assertTimeoutPreemptively(Duration.ofSeconds(1), () -> {
            FormulaRefusedException refused = refusal(nested(10_000));
            assertThat(refused.getKey()).isEqualTo("kpi.formula.tooLong");
            assertThat(told(refused)).contains("400");
        });
        assertTimeoutPreemptively(
                Duration.ofSeconds(1),
                () -> assertThatThrownBy(() -> Condition.parse(nested(10_000) + " <= VB-04"))
                        .isInstanceOf(FormulaRefusedException.class));
    }

    @Test
    void nestsFiftyDeepAndNoDeeper() {
        assertThat(Formula.parse(nested(50))).hasToString("VB-03");
        FormulaRefusedException refused = refusal(nested(51));
        assertThat(refused.getKey()).isEqualTo("kpi.formula.tooDeep");
        assertThat(refused.getPosition()).isEqualTo(51);
        assertThat(told(refused)).contains("50");
    }

    @Test
    void parenthesesBesideEachOtherAreNotDeep() {
        assertThat(Formula.parse("(VB-03)" + " + (VB-04)".repeat(39)).codes()).hasSize(2);
    }

    /** A text of four hundred characters without a blank must still fit its column as it is stored. */
    @Test
    void whatIsTakenCanBeReadAgainAsItIsStored() {
        String tight = "VB-03" + "+VB-04".repeat((Formula.TEXT_MAX - 5) / 6);
        Throwable refused = catchThrowable(() -> Formula.parse(tight));
        if (refused == null) {
            String stored = Formula.parse(tight).toString();
            assertThat(stored).hasSizeLessThanOrEqualTo(Formula.TEXT_MAX);
            assertThat(Formula.parse(stored)).hasToString(stored);
        } else {
            assertThat(refused).isInstanceOf(FormulaRefusedException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VB-03               | comparisonExpectedAtEnd | 6",
                "VB-03 + 1 VB-04     | comparisonExpected      | 11",
                "VB-03 <=            | operandExpectedAtEnd    | 9",
                "VB-03 <= VB-04 AND  | operandExpectedAtEnd    | 19",
                "VB-03 <= VB-04 <= 3 | operatorExpected        | 16",
                "VB-03 <= VB-04 and VB-03 >= 1 | unknownSymbol | 16",
                "1 <= 2              | withoutCode             | 1",
                "VB-03 => 1          | operandExpected         | 8",
            })
    void aConditionIsRefusedInTheSameWay(String text, String reason, int position) {
        FormulaRefusedException refused =
                catchThrowableOfType(FormulaRefusedException.class, () -> Condition.parse(text));
        assertThat(refused).isNotNull();
        assertThat(refused.getKey()).isEqualTo("kpi.formula." + reason);
        assertThat(refused.getPosition()).isEqualTo(position);
    }
}
