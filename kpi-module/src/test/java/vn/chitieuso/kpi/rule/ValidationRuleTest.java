package vn.chitieuso.kpi.rule;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chitieuso.kpi.Severity;
import vn.chitieuso.platform.db.Validity;

import static org.assertj.core.api.Assertions.assertThat;

/** A rule tells its breach in the reader's language, with the values of the sides. */
class ValidationRuleTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private static final ValidationRule SIGNED = new ValidationRule(
            "signed-not-above-outgoing",
            "VB-06a",
            "VB-06a <= VB-04",
            Severity.ERROR,
            "Đã ký {0}, đi {1}; {1} là nhiều nhất.",
            "Signed {0}, sent {1}.",
            Validity.ALWAYS,
            Validity.FOREVER);

    private static Map<String, BigDecimal> figures(String signed, String outgoing) {
        return Map.of("VB-06a", new BigDecimal(signed), "VB-04", new BigDecimal(outgoing));
    }

    @Test
    void tellsTheValuesAsTheyAreWrittenHere() {
        assertThat(SIGNED.breach(figures("1328552.5", "1000"), VIETNAMESE))
                .contains("Đã ký 1.328.552,5, đi 1.000; 1.000 là nhiều nhất.");
        assertThat(SIGNED.breach(figures("401", "400"), Locale.ENGLISH)).contains("Signed 401, sent 400.");
        assertThat(SIGNED.breach(figures("401", "400"), Locale.UK)).contains("Signed 401, sent 400.");
    }

    @Test
    void isSilentWhileItHoldsOrSomethingIsMissing() {
        assertThat(SIGNED.breach(figures("400", "400"), VIETNAMESE)).isEmpty();
        assertThat(SIGNED.breach(Map.of("VB-06a", BigDecimal.TEN), VIETNAMESE)).isEmpty();
        assertThat(SIGNED.breach(Map.of(), VIETNAMESE)).isEmpty();
    }

    @Test
    void whatHoldsForeverHasNoKnownEnds() {
        assertThat(SIGNED.knownFrom()).isNull();
        assertThat(SIGNED.knownTo()).isNull();
    }
}
