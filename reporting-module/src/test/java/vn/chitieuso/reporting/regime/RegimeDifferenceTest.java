package vn.chitieuso.reporting.regime;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.reporting.regime.RegimeRevision.AskedNarrative;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieuso.reporting.regime.RegimeFixture.BOTH;
import static vn.chitieuso.reporting.regime.RegimeFixture.COMMUNES;
import static vn.chitieuso.reporting.regime.RegimeFixture.asked;
import static vn.chitieuso.reporting.regime.RegimeFixture.monthly;
import static vn.chitieuso.reporting.regime.RegimeFixture.regime;
import static vn.chitieuso.reporting.regime.RegimeFixture.table;
import static vn.chitieuso.reporting.regime.RegimeFixture.texts;

class RegimeDifferenceTest {

    private static List<String> words(RegimeRevision before, RegimeRevision after) {
        return RegimeDifference.between(before, after).stream()
                .map(change -> change.message(Locale.ENGLISH))
                .toList();
    }

    @Test
    void saysNothingWhereNothingChanges() {
        RegimeRevision same = monthly(table(1, "Văn bản", BOTH, asked("VB-03", true, BOTH)));
        assertThat(words(same, same)).isEmpty();
    }

    @Test
    void saysWhatIsAskedAnew() {
        RegimeRevision before = monthly(
                table(1, "Văn bản", BOTH, asked("VB-03", true, BOTH), asked("VB-04", false, BOTH)),
                texts(2, "Lời", null, new AskedNarrative("ket-qua", "Kết quả", true, null)));
        RegimeRevision after = monthly(
                texts(1, "Lời", "VB-03 > 0", new AskedNarrative("ket-qua", "Kết quả", false, "- Dàn ý")),
                table(2, "Văn bản", BOTH, asked("VB-03", false, COMMUNES), asked("VB-05", false, BOTH)));
        assertThat(words(before, after))
                .containsExactly(
                        "Section \"Lời\": asked only where VB-03 > 0.",
                        "Section \"Lời\": \"Kết quả\" is no longer required.",
                        "Section \"Lời\": the outline of \"Kết quả\" changes.",
                        "Section \"Văn bản\": no longer asked: VB-04.",
                        "Section \"Văn bản\": newly asked: VB-05.",
                        "Section \"Văn bản\": \"VB-03\" is no longer required.",
                        words(before, after).get(6),
                        "The order of sections changes.");
        assertThat(words(before, after).get(6)).startsWith("Section \"Văn bản\", VB-03: from ");
    }

    @Test
    void saysThatItReportsLessOften() {
        assertThat(words(monthly(), regime(PeriodType.QUARTER, null)))
                .singleElement()
                .asString()
                .startsWith("Frequency: from ");
    }
}
