package vn.chitieuso.reporting.evaluation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chitieuso.kpi.formula.Outcome;
import vn.chitieuso.kpi.indicator.ReportedFigure;
import vn.chitieuso.kpi.scorecard.RuleKind;

import static org.assertj.core.api.Assertions.assertThat;

class MeasuringTest {

    private final Map<Long, Map<String, ReportedFigure>> figures = new HashMap<>();

    private Measuring measuring() {
        return new Measuring(figures);
    }

    private void reported(long unit, String code, String value) {
        figures.computeIfAbsent(unit, id -> new HashMap<>()).put(code, Scored.figure(value));
    }

    @Test
    void appliesTheRuleToTheFormulaOfAcceptedFigures() {
        reported(1, "VB-04", "400");
        reported(1, "VB-06a", "330");
        Measurement measured = measuring()
                .measure(Scored.by(RuleKind.LINEAR, "50..100", "VB-06a / VB-04 * 100", 15), 1)
                .orElseThrow();
        assertThat(measured.value()).isEqualByComparingTo("82.5");
        assertThat(measured.share()).isEqualByComparingTo("0.65");
        assertThat(measured.points()).isEqualByComparingTo("9.75");
    }

    @Test
    void givesNoPointsAndNotZeroWhereAFigureIsMissing() {
        reported(1, "VB-04", "400");
        Measurement measured = measuring()
                .measure(Scored.by(RuleKind.LINEAR, "50..100", "VB-06a / VB-04 * 100", 15), 1)
                .orElseThrow();
        assertThat(measured.isPresent()).isFalse();
        assertThat(measured.points()).isNull();
        assertThat(measured.outcome().reason()).isEqualTo(Outcome.Reason.MISSING_INPUT);
        assertThat(measured.outcome().about()).isEqualTo("VB-06a");
    }

    @Test
    void givesNoPointsWhereSomethingIsDividedByZero() {
        reported(1, "VB-04", "0");
        reported(1, "VB-06a", "0");
        Measurement measured = measuring()
                .measure(Scored.by(RuleKind.LINEAR, "50..100", "VB-06a / VB-04 * 100", 15), 1)
                .orElseThrow();
        assertThat(measured.points()).isNull();
        assertThat(measured.outcome().reason()).isEqualTo(Outcome.Reason.DIVISION_BY_ZERO);
    }

    @Test
    void decidesAStepAtItsBoundAndJustBelow() {
        reported(1, "X-01", "80");
        reported(2, "X-01", "79.999999");
        ScoredCriterion steps = Scored.by(RuleKind.STEPS, ">=80:1; >=50:0.5", "X-01", 10);
        assertThat(measuring().measure(steps, 1).orElseThrow().points()).isEqualByComparingTo("10");
        assertThat(measuring().measure(steps, 2).orElseThrow().points()).isEqualByComparingTo("5");
    }

    @Test
    void placesUnitsAmongThoseThatHaveAFigureAndEqualsTogether() {
        reported(1, "X-01", "90");
        reported(2, "X-01", "70");
        reported(3, "X-01", "70");
        reported(4, "Y-01", "99");
        ScoredCriterion rank = Scored.by(RuleKind.RANK, "HIGHER", "X-01", 10);
        Measuring measuring = measuring();
        assertThat(measuring.measure(rank, 1).orElseThrow())
                .extracting(Measurement::place, Measurement::peers)
                .containsExactly(1, 3);
        assertThat(measuring.measure(rank, 2).orElseThrow().place()).isEqualTo(2);
        assertThat(measuring.measure(rank, 3).orElseThrow().points()).isEqualByComparingTo("5");
        assertThat(measuring.measure(rank, 4).orElseThrow().place()).isNull();
    }

    @Test
    void placesAClaimedValueAmongTheOthersAndNeverBelowNothing() {
        reported(1, "X-01", "90");
        reported(2, "X-01", "70");
        ScoredCriterion rank = Scored.by(RuleKind.RANK, "HIGHER", "X-01", 10);
        Measurement last = measuring().claimed(rank, new BigDecimal("10"));
        assertThat(last.points()).isEqualByComparingTo("0");
        assertThat(last).extracting(Measurement::place, Measurement::peers).containsExactly(3, 3);
        assertThat(measuring().claimed(rank, new BigDecimal("80")).points()).isEqualByComparingTo("5");
    }

    @Test
    void knowsNothingOfWhatPeopleJudge() {
        assertThat(measuring().measure(Scored.manual(10), 1)).isEmpty();
    }
}
