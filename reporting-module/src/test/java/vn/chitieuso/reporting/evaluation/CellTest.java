package vn.chitieuso.reporting.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chitieuso.kpi.scorecard.RuleKind;
import vn.chitieuso.platform.BusinessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CellTest {

    private static final ScoredCriterion LINEAR = Scored.by(RuleKind.LINEAR, "0..100", "X-01", 10);
    private static final Measuring ACCEPTED = new Measuring(Map.of(1L, Map.of("X-01", Scored.figure("80"))));
    private static final Measuring NOTHING = new Measuring(Map.of());

    private static Cell cell(
            ScoredCriterion criterion,
            Measuring measuring,
            SelfScore self,
            Verdict first,
            Verdict second,
            Settlement settled,
            Message last) {
        Measurement claimed =
                self == null || self.claimedValue() == null ? null : measuring.claimed(criterion, self.claimedValue());
        return new Cell(
                criterion,
                Scored.unit(1),
                measuring.measure(criterion, 1).orElse(null),
                claimed,
                self,
                first,
                second,
                null,
                settled,
                0,
                last);
    }

    private static Cell proposed(ScoredCriterion criterion, Measuring measuring, SelfScore self) {
        return cell(criterion, measuring, self, null, null, null, null);
    }

    @Test
    void proposesWhatAcceptedFiguresGiveWhateverIsClaimed() {
        Cell cell = proposed(LINEAR, ACCEPTED, Scored.said(null, "99"));
        assertThat(cell.proposal().orElseThrow().source()).isEqualTo(ScoreSource.COMPUTED);
        assertThat(cell.proposal().orElseThrow().points()).isEqualByComparingTo("8");
        assertThat(cell.score().verified()).isFalse();
    }

    @Test
    void proposesAClaimOnlyWhereNothingWasAccepted() {
        Cell cell = proposed(LINEAR, NOTHING, Scored.said(null, "99"));
        assertThat(cell.proposal().orElseThrow().source()).isEqualTo(ScoreSource.CLAIMED);
        assertThat(cell.score().points()).isEqualByComparingTo("9.9");
        assertThat(cell.score().value()).isEqualByComparingTo("99");
    }

    @Test
    void isAGapAndNotZeroWhereNothingIsKnown() {
        Cell cell = proposed(LINEAR, NOTHING, Scored.said(null, null));
        assertThat(cell.standing()).isEqualTo(Standing.GAP);
        assertThat(cell.score().points()).isNull();
        assertThat(cell.score().source()).isNull();
    }

    @Test
    void takesTheUnitsOwnPointsWherePeopleJudge() {
        CriterionScore score =
                proposed(Scored.manual(10), NOTHING, Scored.said("7.5", null)).score();
        assertThat(score.source()).isEqualTo(ScoreSource.SELF);
        assertThat(score.share()).isEqualByComparingTo("0.75");
    }

    @Test
    void waitsForAnExplanationUntilItIsGiven() {
        assertThat(cell(LINEAR, ACCEPTED, null, null, null, null, Scored.message(Message.Kind.ASK))
                        .standing())
                .isEqualTo(Standing.ASKED);
        assertThat(cell(LINEAR, ACCEPTED, null, null, null, null, Scored.message(Message.Kind.ANSWER))
                        .standing())
                .isEqualTo(Standing.ANSWERED);
    }

    @Test
    void keepsWhatWasVerifiedAndSaysThatFiguresChangedSince() {
        Cell cell =
                cell(LINEAR, ACCEPTED, null, Scored.verdict(Seat.FIRST, "7", ScoreSource.COMPUTED), null, null, null);
        assertThat(cell.standing()).isEqualTo(Standing.CHANGED);
        assertThat(cell.score().points()).isEqualByComparingTo("7");
        Cell own =
                cell(LINEAR, ACCEPTED, null, Scored.verdict(Seat.FIRST, "7", ScoreSource.VERIFIED), null, null, null);
        assertThat(own.standing()).isEqualTo(Standing.VERIFIED);
    }

    @Test
    void differsUntilTheCouncilSettlesIt() {
        Verdict first = Scored.verdict(Seat.FIRST, "8", ScoreSource.COMPUTED);
        Verdict second = Scored.verdict(Seat.SECOND, "6", ScoreSource.VERIFIED);
        Cell open = cell(LINEAR, ACCEPTED, null, first, second, null, null);
        assertThat(open.standing()).isEqualTo(Standing.DIFFERENT);
        assertThatThrownBy(() -> Council.refuseUnsettled(List.of(open))).isInstanceOf(BusinessException.class);
        Cell settled = cell(LINEAR, ACCEPTED, null, first, second, Scored.settled("6.5"), null);
        assertThat(settled.standing()).isEqualTo(Standing.SETTLED);
        assertThat(settled.score().points()).isEqualByComparingTo("6.5");
        assertThat(settled.score().source()).isEqualTo(ScoreSource.COUNCIL);
        Council.refuseUnsettled(List.of(settled));
    }

    @Test
    void isSettledByNobodyWhereBothSeatsAgree() {
        Cell cell = cell(
                LINEAR,
                ACCEPTED,
                null,
                Scored.verdict(Seat.FIRST, "8", ScoreSource.COMPUTED),
                Scored.verdict(Seat.SECOND, "8.0000", ScoreSource.VERIFIED),
                null,
                null);
        assertThat(cell.standing()).isEqualTo(Standing.VERIFIED);
        Council.refuseUnsettled(List.of(cell));
    }

    @Test
    void hidesTheFirstFromTheSecondAndTheSecondFromTheUnit() {
        Cell cell = cell(
                LINEAR,
                ACCEPTED,
                null,
                Scored.verdict(Seat.FIRST, "8", ScoreSource.COMPUTED),
                Scored.verdict(Seat.SECOND, "6", ScoreSource.VERIFIED),
                Scored.settled("7"),
                null);
        assertThat(cell.asSecond().score().points()).isEqualByComparingTo("6");
        assertThat(cell.asSecond().second()).isNull();
        assertThat(cell.asSecond().settled()).isNull();
        assertThat(cell.withoutSecond().second()).isNull();
        assertThat(cell.withoutSecond().settled()).isNull();
        assertThat(cell.withoutSecond().score().points()).isEqualByComparingTo("8");
    }

    @Test
    void refusesPointsBeyondTheMaximumAndBelowNothing() {
        assertThat(CellDesk.refuseBadPoints(LINEAR, new BigDecimal("10"))).isEqualByComparingTo("10");
        assertThat(CellDesk.refuseBadPoints(LINEAR, BigDecimal.ZERO)).isZero();
        for (String bad : List.of("10.0001", "-0.1", "1.23456")) {
            assertThatThrownBy(() -> CellDesk.refuseBadPoints(LINEAR, new BigDecimal(bad)))
                    .isInstanceOf(BusinessException.class);
        }
    }
}
