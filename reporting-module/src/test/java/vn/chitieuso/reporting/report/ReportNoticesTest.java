package vn.chitieuso.reporting.report;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chitieuso.admin.account.Role;
import vn.chitieuso.admin.notification.NoticeKind;

import static org.assertj.core.api.Assertions.assertThat;

class ReportNoticesTest {

    static Stream<ReportAction.Step> steps() {
        return ReportAction.Step.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void everyStepIsToldToSomebodyOfTheUnit(ReportAction.Step step) {
        assertThat(ReportNotices.told(step).whom()).isNotEmpty().isSubsetOf(Role.REPORTER, Role.UNIT_HEAD);
    }

    /** Whoever takes a step of the unit's own knows of it. */
    @ParameterizedTest
    @MethodSource("steps")
    void whoTakesAStepOfTheUnitIsNotToldOfIt(ReportAction.Step step) {
        Set<Role> actors = step.right().roles();
        if (Set.of(Role.REPORTER, Role.UNIT_HEAD).containsAll(actors) && step.action() != ReportAction.RETURN) {
            assertThat(ReportNotices.told(step).whom()).doesNotContainAnyElementsOf(actors);
        }
    }

    @Test
    void whatUndoesADecisionTellsWhy() {
        assertThat(ReportAction.Step.ALL)
                .filteredOn(ReportAction.Step::needsReason)
                .allMatch(step -> ReportNotices.told(step).tellsReason());
    }

    @Test
    void takingBackTellsThoseWhoWaited() {
        assertThat(ReportNotices.told(
                        ReportAction.REOPEN.from(ReportState.AWAITING_APPROVAL).orElseThrow()))
                .isEqualTo(new ReportNotices.Told(NoticeKind.REPORT_TAKEN_BACK, Set.of(Role.UNIT_HEAD)));
    }
}
