package vn.chitieuso.reporting.tracking;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieuso.kpi.Qualifier;

import static org.assertj.core.api.Assertions.assertThat;

/** Where a target stands, on both sides of every threshold. Half of the year is over unless said otherwise. */
class JudgementTest {

    private static final TrackingRules FIVE_PERCENT = new TrackingRules(5, 80);

    private static TrackingState state(
            Qualifier wanted, String start, String goal, String share, boolean flow, boolean closed, String value) {
        Course course = new Course(new BigDecimal(start), new BigDecimal(goal), Course.Start.BASELINE);
        return new Judgement(wanted, course, new BigDecimal(share), flow, closed, FIVE_PERCENT)
                .of(value == null ? null : new Reached(new BigDecimal(value), Qualifier.EQUAL));
    }

    /** A share from 60 to 80: the path stands at 70, five per cent of the way of 20 is 1. */
    @ParameterizedTest
    @CsvSource({
        "80, ACHIEVED",
        "79.99, ON_PATH",
        "70, ON_PATH",
        "69, ON_PATH",
        "68.99, BEHIND",
        "0, BEHIND",
        "100, ACHIEVED"
    })
    void aShareIsHeldAgainstItsPath(String value, TrackingState state) {
        assertThat(state(Qualifier.GREATER_OR_EQUAL, "60", "80", "0.5", false, false, value))
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"80, BEHIND", "80.01, ACHIEVED"})
    void onceTheYearIsOverNearlyReachedIsNotReached(String value, TrackingState state) {
        assertThat(state(Qualifier.GREATER_THAN, "60", "80", "1", false, true, value))
                .isEqualTo(state);
    }

    /** From 10 down to 4: the path stands at 7, five per cent of the way of 6 is 0.3. */
    @ParameterizedTest
    @CsvSource({"4, ACHIEVED", "4.01, ON_PATH", "7.3, ON_PATH", "7.31, BEHIND"})
    void ofWhatShallFallLessIsBetter(String value, TrackingState state) {
        assertThat(state(Qualifier.LESS_OR_EQUAL, "10", "4", "0.5", false, false, value))
                .isEqualTo(state);
    }

    /** 120 in the year: 60 by the middle, tolerated down to 54. */
    @ParameterizedTest
    @CsvSource({"120, ACHIEVED", "60, ON_PATH", "54, ON_PATH", "53.99, BEHIND"})
    void anAmountIsAskedMonthByMonth(String value, TrackingState state) {
        assertThat(state(Qualifier.GREATER_OR_EQUAL, "0", "120", "0.5", true, false, value))
                .isEqualTo(state);
    }

    /** At most 120: by the middle 60, tolerated up to 66; it can still be exceeded, so it is achieved only at the end. */
    @ParameterizedTest
    @CsvSource({
        "66, false, ON_PATH",
        "66.01, false, BEHIND",
        "0, false, ON_PATH",
        "121, false, BEHIND",
        "120, true, ACHIEVED",
        "121, true, BEHIND"
    })
    void whatShallNotBeExceededIsAchievedAtTheEnd(String value, boolean closed, TrackingState state) {
        assertThat(state(Qualifier.LESS_OR_EQUAL, "0", "120", "0.5", true, closed, value))
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"70, ON_PATH", "71, ON_PATH", "71.01, BEHIND", "68.99, BEHIND", "80, ACHIEVED"})
    void whatShallBeEqualMayMissOnEitherSide(String value, TrackingState state) {
        assertThat(state(Qualifier.EQUAL, "60", "80", "0.5", false, false, value))
                .isEqualTo(state);
    }

    @Test
    void withoutAFigureNothingIsSaid() {
        assertThat(state(Qualifier.GREATER_OR_EQUAL, "0", "1", "1", false, true, null))
                .isEqualTo(TrackingState.NO_DATA);
    }

    @ParameterizedTest
    @CsvSource({
        // the figure's qualifier, the figure, how it is wanted, whether that is certain
        "GREATER_THAN, 99.8, GREATER_THAN, true",
        "EQUAL, 99.8, GREATER_THAN, false",
        "GREATER_OR_EQUAL, 99.8, GREATER_OR_EQUAL, true",
        "LESS_THAN, 99.9, GREATER_OR_EQUAL, false",
        "LESS_THAN, 99.8, LESS_THAN, true",
        "EQUAL, 99.8, LESS_THAN, false",
        "GREATER_THAN, 99.7, LESS_OR_EQUAL, false",
        "EQUAL, 99.8, EQUAL, true",
        "GREATER_THAN, 99.8, EQUAL, false"
    })
    void aQualifiedFigureProvesWhatItSays(Qualifier qualifier, String value, Qualifier wanted, boolean certain) {
        assertThat(new Reached(new BigDecimal(value), qualifier).satisfies(wanted, new BigDecimal("99.8")))
                .isEqualTo(certain);
    }
}
