package vn.chitieuso.reporting.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.chitieuso.reporting.Definitions;

import static org.assertj.core.api.Assertions.assertThat;

class ValueChoiceTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    @Test
    void levelsCountFromOneForTheLowest() {
        assertThat(ValueChoice.of(Definitions.graded("HTS-09", "Thấp | Trung bình|Cao"), VIETNAMESE))
                .containsExactly(
                        new ValueChoice(1, "Thấp"), new ValueChoice(2, "Trung bình"), new ValueChoice(3, "Cao"));
    }

    @Test
    void aFigureIsReadAsItsWordHoweverItsZerosAreWritten() {
        List<ValueChoice> choices = ValueChoice.of(Definitions.yesOrNo("BCD-02a"), VIETNAMESE);
        assertThat(ValueChoice.word(choices, new BigDecimal("1.000000"))).contains("Có");
        assertThat(ValueChoice.word(choices, BigDecimal.ZERO)).contains("Không");
        assertThat(ValueChoice.word(choices, null)).isEmpty();
    }

    @Test
    void plainNumbersOfferNoChoice() {
        assertThat(ValueChoice.of(Definitions.count("VB-03"), VIETNAMESE)).isEmpty();
    }
}
