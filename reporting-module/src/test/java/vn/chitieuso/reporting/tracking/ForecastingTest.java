package vn.chitieuso.reporting.tracking;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Forecasts against numbers worked out by hand; t is taken from a printed table. */
class ForecastingTest {

    private static final double NINETY_PERCENT_BELOW = 0.9;
    private static final BigDecimal ERROR = new BigDecimal("0.01");
    private static final Forecasting.Bounds OPEN = new Forecasting.Bounds(null, null);
    private static final Forecasting.Bounds PERCENT = new Forecasting.Bounds(BigDecimal.ZERO, BigDecimal.valueOf(100));

    private static List<BigDecimal> figures(String... figures) {
        return Stream.of(figures).map(BigDecimal::new).toList();
    }

    private static List<Forecasting.Place> from(int first, String... figures) {
        return IntStream.range(0, figures.length)
                .mapToObj(i -> new Forecasting.Place(first + i, new BigDecimal(figures[i])))
                .toList();
    }

    private static Forecast flow(String... year) {
        return new Forecasting(NINETY_PERCENT_BELOW, OPEN).ofFlow(BigDecimal.ZERO, figures(year), 8);
    }

    /** Mean 11, s = √(10/3) = 1.8257; 44 + 8 × 11 = 132; t₃ = 1.638; √(8 + 64/4) = 4.899; half = 14.65. */
    @Test
    void aFlowGoesOnAtItsMean() {
        Forecast forecast = flow("9", "10", "12", "13");
        assertThat(forecast.method()).isEqualTo(Forecast.Method.MEAN_RATE);
        assertThat(forecast.value()).isEqualByComparingTo("132");
        assertThat(forecast.low()).isCloseTo(new BigDecimal("117.35"), within(ERROR));
        assertThat(forecast.high()).isCloseTo(new BigDecimal("146.65"), within(ERROR));
        assertThat(forecast.points()).isEqualTo(4);
        assertThat(forecast.cut()).isFalse();
    }

    @Test
    void whatEarlierYearsReachedIsAddedToACumulativeFlow() {
        Forecast forecast = new Forecasting(NINETY_PERCENT_BELOW, OPEN)
                .ofFlow(BigDecimal.valueOf(226), figures("10", "10", "10"), 9);
        assertThat(forecast.value()).isEqualByComparingTo("346");
        assertThat(forecast.low()).isEqualByComparingTo(forecast.high());
    }

    /** 0, 0, 30: mean 10, s = 17.32, t₂ = 1.886, half = 1.886 × 17.32 × √(9 + 27) = 196: below the 30 reached. */
    @Test
    void anAmountCannotFallBelowWhatIsReached() {
        Forecast forecast =
                new Forecasting(NINETY_PERCENT_BELOW, OPEN).ofFlow(BigDecimal.ZERO, figures("0", "0", "30"), 9);
        assertThat(forecast.value()).isEqualByComparingTo("120");
        assertThat(forecast.low()).isEqualByComparingTo("30");
        assertThat(forecast.cut()).isTrue();
    }

    @Test
    void anAmountThatIsTakenBackMayFall() {
        Forecast forecast =
                new Forecasting(NINETY_PERCENT_BELOW, OPEN).ofFlow(BigDecimal.ZERO, figures("10", "-5", "10"), 9);
        assertThat(forecast.low()).isLessThan(BigDecimal.valueOf(15));
        assertThat(forecast.cut()).isFalse();
    }

    /**
     * x 1…5, y 2 4 5 4 5: slope 0.6, intercept 2.2; at x = 8: 7.0; Σe² = 2.4, s = √(2.4/3) = 0.8944; t₃ = 1.638;
     * √(1 + 1/5 + 25/10) = 1.9235; half = 2.818.
     */
    @Test
    void aLevelGoesOnAlongTheLeastSquaresLine() {
        Forecast forecast = new Forecasting(NINETY_PERCENT_BELOW, OPEN).ofLevel(from(1, "2", "4", "5", "4", "5"), 8);
        assertThat(forecast.method()).isEqualTo(Forecast.Method.LINEAR_TREND);
        assertThat(forecast.value()).isEqualByComparingTo("7");
        assertThat(forecast.low()).isCloseTo(new BigDecimal("4.182"), within(ERROR));
        assertThat(forecast.high()).isCloseTo(new BigDecimal("9.818"), within(ERROR));
    }

    /** 60, 70, 80 at places 0, 1, 3 (one is missing): slope 45/7 × … = 6.4286, at 5: 70 + 6.4286 × 3.6667 = 93.571. */
    @Test
    void aMissingPeriodIsAGapAndNotAPoint() {
        List<Forecasting.Place> gap = List.of(
                new Forecasting.Place(0, new BigDecimal("60")),
                new Forecasting.Place(1, new BigDecimal("70")),
                new Forecasting.Place(3, new BigDecimal("80")));
        assertThat(new Forecasting(NINETY_PERCENT_BELOW, OPEN).ofLevel(gap, 5).value())
                .isCloseTo(new BigDecimal("93.571"), within(ERROR));
    }

    /**
     * Ratios 50, 60, 70 at 1 … 3 rise by 10; the year so far is 62 of 600 in all (mean 200); two periods come with 80 and 90:
     * (62·600 + 200·80 + 200·90) / 1000 = 71,2; the points lie on the line, so that nothing spreads.
     */
    @Test
    void aRatioOfAmountsIsPutTogetherByItsDenominators() {
        Forecast forecast = new Forecasting(NINETY_PERCENT_BELOW, PERCENT)
                .ofRatio(from(1, "50", "60", "70"), new BigDecimal("62"), figures("100", "200", "300"), 2);
        assertThat(forecast.method()).isEqualTo(Forecast.Method.RATIO_TREND);
        assertThat(forecast.value()).isCloseTo(new BigDecimal("71.2"), within(new BigDecimal("0.0001")));
        assertThat(forecast.low()).isCloseTo(forecast.high(), within(new BigDecimal("0.0001")));
    }

    @Test
    void periodsToComeStayWithinAHundredPerCentToo() {
        Forecast forecast = new Forecasting(NINETY_PERCENT_BELOW, PERCENT)
                .ofRatio(from(1, "80", "90", "100"), new BigDecimal("90"), figures("100", "100", "100"), 1);
        assertThat(forecast.value()).isCloseTo(new BigDecimal("92.5"), within(new BigDecimal("0.0001")));
    }

    @Test
    void aPercentageStaysBelowAHundredAndSaysSo() {
        Forecast forecast = new Forecasting(NINETY_PERCENT_BELOW, PERCENT).ofLevel(from(1, "80", "90", "99"), 12);
        assertThat(forecast.value()).isEqualByComparingTo("100");
        assertThat(forecast.high()).isEqualByComparingTo("100");
        assertThat(forecast.cut()).isTrue();
    }

    @Test
    void twoFiguresAreTooFew() {
        assertThat(flow("9", "10").method()).isEqualTo(Forecast.Method.TOO_FEW);
        assertThat(flow("9", "10").isKnown()).isFalse();
        Forecast level = new Forecasting(NINETY_PERCENT_BELOW, OPEN).ofLevel(from(1, "80", "90"), 12);
        assertThat(level.method()).isEqualTo(Forecast.Method.TOO_FEW);
        assertThat(level.points()).isEqualTo(2);
    }
}
