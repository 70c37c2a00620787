package vn.chitieuso.reporting.report.web;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieuso.reporting.regime.RegimeRevision.AskedAttachment;
import vn.chitieuso.reporting.regime.RegimeRevision.SectionKind;
import vn.chitieuso.reporting.report.ProgressLine;
import vn.chitieuso.reporting.report.ProgressLine.WorkState;

import static org.assertj.core.api.Assertions.assertThat;

/** How much of a section is filled, whatever it consists of. */
class FormSectionTest {

    private static FormSection section(
            SectionKind kind, List<FormText> texts, List<ProgressLine> lines, List<AskedAttachment> files) {
        return new FormSection("I", 1, kind, "Phần", true, List.of(), texts, lines, files);
    }

    private static ProgressLine line(SectionKind kind, WorkState state, Integer percent) {
        return new ProgressLine(
                kind,
                "a",
                1,
                "Việc",
                "",
                null,
                state,
                percent == null ? null : BigDecimal.valueOf(percent),
                null,
                null,
                "",
                null,
                null);
    }

    @Test
    void aTableWithoutLinesIsOneThingToBeLookedAt() {
        FormSection tasks = section(SectionKind.TASKS, List.of(), List.of(), List.of());
        assertThat(tasks.isCounted()).isTrue();
        assertThat(tasks.getTotal()).isEqualTo(1);
        assertThat(tasks.getFilled()).isZero();
    }

    @Test
    void aLineCountsOnceItSaysHowFarItIs() {
        FormSection tasks = section(
                SectionKind.TASKS,
                List.of(),
                List.of(
                        line(SectionKind.TASKS, WorkState.IN_PROGRESS, null),
                        line(SectionKind.TASKS, null, 0),
                        line(SectionKind.TASKS, null, null)),
                List.of());
        assertThat(tasks.getTotal()).isEqualTo(3);
        assertThat(tasks.getFilled()).isEqualTo(2);
        FormSection projects =
                section(SectionKind.PROJECTS, List.of(), List.of(line(SectionKind.PROJECTS, null, 100)), List.of());
        assertThat(projects.getTotal()).isEqualTo(1);
        assertThat(projects.getFilled()).isEqualTo(1);
    }

    @Test
    void filesAskedForAreCountedBesideTexts() {
        FormSection mixed = section(
                SectionKind.NARRATIVES,
                List.of(
                        new FormText("a", "Một", true, null, "Đã viết.", 1),
                        new FormText("b", "Hai", false, null, " ", 0)),
                List.of(),
                List.of(new AskedAttachment("van-ban", "Văn bản", true, true)));
        assertThat(mixed.getTotal()).isEqualTo(3);
        assertThat(mixed.getFilled()).isEqualTo(1);
    }
}
