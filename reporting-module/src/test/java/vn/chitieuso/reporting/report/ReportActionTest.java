package vn.chitieuso.reporting.report;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The way of a report: officer, head, agency, and back. */
class ReportActionTest {

    @ParameterizedTest
    @CsvSource({
        "SUBMIT_FOR_APPROVAL, DRAFT, AWAITING_APPROVAL, FILL",
        "SUBMIT_FOR_APPROVAL, RETURNED, AWAITING_APPROVAL, FILL",
        "SUBMIT, AWAITING_APPROVAL, SUBMITTED, APPROVE",
        "VERIFY, SUBMITTED, UNDER_VERIFICATION, VERIFY",
        "ACCEPT, SUBMITTED, ACCEPTED, ACCEPT",
        "ACCEPT, UNDER_VERIFICATION, ACCEPTED, ACCEPT",
        "RETURN, AWAITING_APPROVAL, RETURNED, APPROVE",
        "RETURN, SUBMITTED, RETURNED, VERIFY",
        "RETURN, UNDER_VERIFICATION, RETURNED, VERIFY",
        "RETURN, ACCEPTED, RETURNED, ACCEPT",
        "REOPEN, AWAITING_APPROVAL, DRAFT, FILL",
        "REOPEN, ACCEPTED, UNDER_VERIFICATION, ACCEPT",
        "SUBMIT_ON_BEHALF, DRAFT, SUBMITTED, REPORT_ON_BEHALF",
        "SUBMIT_ON_BEHALF, RETURNED, SUBMITTED, REPORT_ON_BEHALF",
        "WITHDRAW, SUBMITTED, DRAFT, APPROVE",
        "ENDORSE, SUBMITTED, UNDER_VERIFICATION, ENDORSE",
        "ENDORSE, UNDER_VERIFICATION, UNDER_VERIFICATION, ENDORSE",
    })
    void leadsFromStateToState(ReportAction action, ReportState from, ReportState to, ReportRight right) {
        assertThat(action.from(from)).hasValueSatisfying(step -> {
            assertThat(step.to()).isEqualTo(to);
            assertThat(step.right()).isEqualTo(right);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "SUBMIT_FOR_APPROVAL, AWAITING_APPROVAL|SUBMITTED|UNDER_VERIFICATION|ACCEPTED",
        "SUBMIT, DRAFT|RETURNED|SUBMITTED|UNDER_VERIFICATION|ACCEPTED",
        "VERIFY, DRAFT|RETURNED|AWAITING_APPROVAL|UNDER_VERIFICATION|ACCEPTED",
        "ACCEPT, DRAFT|RETURNED|AWAITING_APPROVAL|ACCEPTED",
        "RETURN, DRAFT|RETURNED",
        "REOPEN, DRAFT|RETURNED|SUBMITTED|UNDER_VERIFICATION",
        "SUBMIT_ON_BEHALF, AWAITING_APPROVAL|SUBMITTED|UNDER_VERIFICATION|ACCEPTED",
        "WITHDRAW, DRAFT|RETURNED|AWAITING_APPROVAL|UNDER_VERIFICATION|ACCEPTED",
        "ENDORSE, DRAFT|RETURNED|AWAITING_APPROVAL|ACCEPTED",
    })
    void isImpossibleFromEveryOtherState(ReportAction action, String states) {
        Set<ReportState> impossible = Arrays.stream(ReportState.values())
                .filter(state -> action.from(state).isEmpty())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReportState.class)));
        assertThat(impossible)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(states.split("\\|"))
                        .map(ReportState::valueOf)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "SUBMIT_FOR_APPROVAL, true",
        "SUBMIT, true",
        "VERIFY, false",
        "ACCEPT, false",
        "RETURN, true",
        "REOPEN, true",
        "SUBMIT_ON_BEHALF, true",
        "WITHDRAW, true",
        "ENDORSE, false",
    })
    void aLockedPeriodLetsOnlyThoseWhoReceiveGoOn(ReportAction action, boolean forbidden) {
        assertThat(action.isForbiddenByLock()).isEqualTo(forbidden);
    }

    @ParameterizedTest
    @EnumSource(ReportAction.class)
    void isFoundByTheNameOfTheApi(ReportAction action) {
        assertThat(ReportAction.ofPath(action.path())).contains(action);
        assertThat(action.path()).matches("[a-z]+(-[a-z]+)*");
    }

    @Test
    void unknownNamesAreNoActions() {
        assertThat(ReportAction.ofPath("SUBMIT")).isEmpty();
        assertThat(ReportAction.ofPath("delete")).isEmpty();
    }

    @Test
    void nothingIsBothEditableAndSent() {
        assertThat(ReportState.values())
                .noneMatch(state -> state.isEditable() && state.isSent())
                .anyMatch(ReportState::isEditable)
                .anyMatch(ReportState::isSent);
    }
}
