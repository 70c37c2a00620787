package vn.chitieuso.reporting.workbook;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chitieuso.reporting.workbook.TemplateMemory.Stood;

import static org.assertj.core.api.Assertions.assertThat;

class MeanwhileChangedTest {

    private static FilledTemplate leaveOut(Stood made, Stood now, String value, String qualifier, String note) {
        FilledCell cell = new FilledCell(7, "1", "VB-03", value, qualifier, note, "Kỳ này", made, 3);
        FilledTemplate form = new FilledTemplate(null, "Số liệu", 7, Map.of(), List.of(cell), List.of(), List.of());
        return new MeanwhileChanged((unit, indicator) -> now).leaveOut(form, Map.of());
    }

    private static Stood stood(String value, String qualifier, String note) {
        return new Stood(value, qualifier, note);
    }

    @Test
    void aFigureOthersChangedIsNotOverwritten() {
        FilledTemplate taken = leaveOut(stood("10", "", ""), stood("15", "", ""), "20", "", null);
        assertThat(taken.cells()).isEmpty();
        assertThat(taken.broken()).extracting(BrokenCell::key).containsExactly("reporting.report.changedMeanwhile");
    }

    @Test
    void aQualifierOthersChangedIsNotOverwrittenEither() {
        FilledTemplate taken = leaveOut(stood("10", "", ""), stood("10", "<", ""), "10", "≥", null);
        assertThat(taken.cells()).isEmpty();
        assertThat(taken.broken()).hasSize(1);
    }

    @Test
    void whatOthersTypedTheSameIsNoConflict() {
        FilledTemplate taken = leaveOut(stood("10", "", ""), stood("20.0", "", ""), "20", "", null);
        assertThat(taken.broken()).isEmpty();
        assertThat(taken.cells()).hasSize(1);
    }

    @Test
    void aNoteAloneLeavesTheFigureThatStandsNow() {
        FilledTemplate taken = leaveOut(stood("10", "", ""), stood("15", ">", ""), "10", "", "ghi chú");
        assertThat(taken.broken()).isEmpty();
        assertThat(taken.cells()).singleElement().satisfies(cell -> {
            assertThat(cell.value()).isEqualTo("15");
            assertThat(cell.qualifier()).isEqualTo(">");
            assertThat(cell.note()).isEqualTo("ghi chú");
        });
    }

    @Test
    void aNoteOthersChangedIsNotOverwrittenAndTheFigureIsTaken() {
        FilledTemplate taken = leaveOut(stood("10", "", "cũ"), stood("10", "", "khác"), "20", "", "mới");
        assertThat(taken.broken()).extracting(BrokenCell::column).containsExactly("Ghi chú");
        assertThat(taken.cells()).singleElement().satisfies(cell -> {
            assertThat(cell.value()).isEqualTo("20");
            assertThat(cell.note()).isNull();
        });
        assertThat(leaveOut(stood("10", "", "cũ"), stood("10", "", "khác"), "10", "", "mới")
                        .cells())
                .as("nothing else was changed")
                .isEmpty();
    }

    @Test
    void aTextOthersChangedIsNotOverwritten() {
        FilledTemplate.FilledText text = new FilledTemplate.FilledText(2, "ket-qua", "Mới", TemplateMemory.hash("Cũ"));
        FilledTemplate form = new FilledTemplate(null, "Số liệu", 7, Map.of(), List.of(), List.of(), List.of(text));
        MeanwhileChanged changed = new MeanwhileChanged((unit, indicator) -> null);
        assertThat(changed.leaveOut(form, Map.of("ket-qua", "Cũ")).texts()).hasSize(1);
        assertThat(changed.leaveOut(form, Map.of("ket-qua", "Mới")).texts()).hasSize(1);
        assertThat(changed.leaveOut(form, Map.of("ket-qua", "Khác")).texts()).isEmpty();
        assertThat(changed.leaveOut(form, Map.of("ket-qua", "Khác")).broken())
                .extracting(BrokenCell::key)
                .containsExactly("reporting.report.textChangedMeanwhile");
    }
}
