package vn.chitieuso.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieuso.platform.text.Texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** A chart tells the same figures to the eye and in words, and a gap stays a gap. */
class ChartTest {

    private static final int COMPRESSED_MAX = 200_000;

    private static List<BigDecimal> values(String... values) {
        return Arrays.stream(values)
                .map(value -> value == null ? null : new BigDecimal(value))
                .toList();
    }

    private static List<BigDecimal> withGap(String first, String third) {
        return Arrays.asList(new BigDecimal(first), null, new BigDecimal(third));
    }

    private static Chart chart(Chart.Series... series) {
        return new Chart("Hồ sơ", "%", List.of("Quý 1", "Quý 2", "Quý 3"), List.of(series));
    }

    @Test
    void tellsItsFiguresAsTextsAndItsGapsAsNull() {
        Chart chart = chart(new Chart.Series("Tỉnh", Chart.Kind.LINE, withGap("10.50", "1234567890123456.123456")));
        assertThat(chart.toJson())
                .isEqualTo("{\"unit\":\"%\",\"labels\":[\"Quý 1\",\"Quý 2\",\"Quý 3\"],\"series\":[{\"name\":\"Tỉnh\","
                        + "\"kind\":\"LINE\",\"values\":[\"10.5\",null,\"1234567890123456.123456\"]}]}");
    }

    @Test
    void aTurnStandsBeforeItsLabel() {
        Chart chart = new Chart(
                "", "", List.of("06/2025", "07/2025"), List.of(), List.of(new Chart.Turn(1, "Sắp xếp 01/07/2025")));
        assertThat(chart.toJson()).endsWith("\"turns\":[{\"before\":1,\"text\":\"Sắp xếp 01/07/2025\"}]}");
    }

    @Test
    void namesAreQuoted() {
        Chart chart = new Chart("", null, List.of("a\"b\\c\n"), List.of());
        assertThat(chart.toJson()).isEqualTo("{\"unit\":\"\",\"labels\":[\"a\\\"b\\\\c\\u000a\"],\"series\":[]}");
    }

    @Test
    void itsTableHasTheSameFiguresAsOfficialsWriteThem() {
        Chart chart = chart(
                new Chart.Series("Tỉnh", Chart.Kind.BAR, withGap("1902270.5", "0")),
                new Chart.Series("Mục tiêu", Chart.Kind.MARK, values("80", "80", "80")));
        assertThat(chart.rows())
                .extracting(Chart.Row::label, Chart.Row::figures)
                .containsExactly(
                        tuple("Quý 1", List.of("1.902.270,5", "80")),
                        tuple("Quý 2", List.of("–", "80")),
                        tuple("Quý 3", List.of("0", "80")));
    }

    @Test
    void isDrawnFromTwoFiguresOnAndMarksAreNone() {
        List<BigDecimal> one = Arrays.asList(null, BigDecimal.TEN, null);
        assertThat(chart(new Chart.Series("a", Chart.Kind.LINE, withGap("1", "2")))
                        .isDrawable())
                .isTrue();
        assertThat(chart(new Chart.Series("a", Chart.Kind.LINE, one)).isDrawable())
                .isFalse();
        assertThat(chart(new Chart.Series("a", Chart.Kind.MARK, values("1", "2", "3")))
                        .isDrawable())
                .isFalse();
        assertThat(chart().isDrawable()).isFalse();
    }

    @Test
    void everySeriesHasAPlaceForEachLabel() {
        assertThatThrownBy(() -> chart(new Chart.Series("a", Chart.Kind.LINE, values("1"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"picture", "figures", "label", "tooFew"})
    void itsWordsAreThereInBothLanguages(String word) {
        assertThat(Texts.get(Locale.forLanguageTag("vi"), "platform.web.chart." + word))
                .doesNotStartWith("???");
        assertThat(Texts.get(Locale.ENGLISH, "platform.web.chart." + word)).doesNotStartWith("???");
    }

    @Test
    void whatAPageLoadsForItIsSmallAndEvaluatesNothing() throws IOException {
        byte[] engine = resource("echarts.simple.min.js");
        assertThat(compressed(engine) + compressed(resource("chart.js"))).isLessThan(COMPRESSED_MAX);
        assertThat(new String(engine, StandardCharsets.UTF_8))
                .doesNotContainPattern("\\bnew Function\\(|[^.\\w]eval\\(");
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Chart.class.getResourceAsStream("/META-INF/resources/chitieuso/js/" + name)) {
            return in.readAllBytes();
        }
    }

    private static int compressed(byte[] bytes) {
        Deflater deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        return deflater.deflate(new byte[bytes.length]);
    }
}
