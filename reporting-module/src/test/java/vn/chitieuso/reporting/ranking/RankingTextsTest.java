package vn.chitieuso.reporting.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.text.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said of rankings by the name of a constant exists in both languages. */
class RankingTextsTest {

    static Stream<String> keys() {
        List<String> keys = new ArrayList<>();
        for (RankingRight right : RankingRight.values()) {
            keys.add("right." + right);
        }
        for (Lift.Kind kind : Lift.Kind.values()) {
            keys.add("column." + kind);
        }
        for (Movement.Kind kind : Movement.Kind.values()) {
            keys.add("movement." + kind);
        }
        keys.add("movement.brief." + Movement.Kind.FORMED);
        keys.add("movement.brief." + Movement.Kind.NEWCOMER);
        return keys.stream();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyConstantHasItsWords(String key) {
        for (Locale locale : new Locale[] {Language.VIETNAMESE, Language.ENGLISH}) {
            assertThat(Texts.get(locale, "reporting.ranking." + key, "một", "hai", "ba"))
                    .doesNotContain("???");
        }
    }
}
