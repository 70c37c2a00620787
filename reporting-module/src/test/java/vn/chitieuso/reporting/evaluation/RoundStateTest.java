package vn.chitieuso.reporting.evaluation;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RoundStateTest {

    @Test
    void goesForwardOneStepAtATimeUpToTheCouncil() {
        assertThat(RoundState.DRAFT.next()).contains(RoundState.OPEN);
        assertThat(RoundState.OPEN.next()).contains(RoundState.VERIFICATION);
        assertThat(RoundState.VERIFICATION.next()).contains(RoundState.COUNCIL);
    }

    @Test
    void isPublishedByADecisionAndByNoStep() {
        assertThat(RoundState.COUNCIL.next()).isEmpty();
        assertThat(RoundState.PUBLISHED.next()).isEmpty();
    }

    @Test
    void goesBackUntilItIsPublishedButNeverToWhatUnitsDidNotKnow() {
        assertThat(RoundState.COUNCIL.previous()).contains(RoundState.VERIFICATION);
        assertThat(RoundState.VERIFICATION.previous()).contains(RoundState.OPEN);
        assertThat(RoundState.OPEN.previous()).isEmpty();
        assertThat(RoundState.DRAFT.previous()).isEmpty();
        assertThat(RoundState.PUBLISHED.previous()).isEmpty();
    }

    @Test
    void allowsInEachStateWhatBelongsThere() {
        for (RoundState state : RoundState.values()) {
            assertThat(state.allowsSelfScoring()).isEqualTo(state == RoundState.OPEN);
            assertThat(state.allowsVerifying()).isEqualTo(state == RoundState.VERIFICATION);
            assertThat(state.allowsSettling()).isEqualTo(state == RoundState.COUNCIL || state == RoundState.PUBLISHED);
            assertThat(state.allowsAssigning()).isEqualTo(state.ordinal() <= RoundState.VERIFICATION.ordinal());
        }
    }
}
