package vn.chitieuso.platform.text;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FoldingTest {

    private static final String LETTERS = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯYđĐbcdgh xkQ\t";
    private static final String MARKS = "\u0300\u0301\u0303\u0309\u0323";

    @ParameterizedTest
    @CsvSource({
        "Hoá, hoa",
        "Hóa, hoa",
        "HOA, hoa",
        "Thuỷ, thuy",
        "Thủy, thuy",
        "Đông Thọ, dong tho",
        "đông thọ, dong tho",
        "DONG   THO, dong tho",
        "Quảng Ngọc, quang ngoc",
        "Ủy ban nhân dân, uy ban nhan dan",
        "969/QĐ-UBND, 969/qd-ubnd",
        "Ưỡn ẽo, uon eo",
    })
    void foldsCaseDiacriticsAndTonePlacement(String written, String folded) {
        assertThat(Folding.fold(written)).isEqualTo(folded);
        assertThat(Folding.fold(Normalizer.normalize(written, Normalizer.Form.NFD)))
                .isEqualTo(folded);
    }

    @Test
    void foldingTwiceIsFoldingOnceHoweverTheTextIsComposed() {
        Random random = new Random(38);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(20); j > 0; j--) {
                text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
                if (random.nextInt(3) == 0) {
                    text.append(MARKS.charAt(random.nextInt(MARKS.length())));
                }
            }
            String folded = Folding.fold(text.toString());
            assertThat(Folding.fold(folded)).isEqualTo(folded);
            assertThat(Folding.fold(Normalizer.normalize(text, Normalizer.Form.NFC)))
                    .isEqualTo(folded);
            assertThat(folded).matches("[\\x20-\\x7e]*").doesNotContain("  ");
        }
    }

    @Test
    void searchTextMeansItselfAndNoPattern() {
        assertThat(Folding.containing("100%_\\")).isEqualTo("%100\\%\\_\\\\%");
        assertThat(Folding.containing("Hoá")).isEqualTo("%hoa%");
    }

    @Test
    void storedTextIsComposedAndStripped() {
        assertThat(Folding.clean("  Ho\u0301a\u00a0 ".replace("\u00a0", " ")))
                .isEqualTo("Hóa")
                .hasSize(3);
        assertThat(Folding.clean(null)).isNull();
        assertThat(Folding.clean("   ")).isEmpty();
    }

    @Test
    void storedTextHoldsNothingADatabaseCannotKeep() {
        assertThat(Folding.clean("a\u0000b")).doesNotContain("\u0000");
    }
}
