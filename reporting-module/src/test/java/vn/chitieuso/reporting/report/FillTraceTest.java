package vn.chitieuso.reporting.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.reporting.value.IndicatorValue;
import vn.chitieuso.reporting.value.ValueChange;
import vn.chitieuso.reporting.value.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FillTraceTest {

    private static ValueChange change(long indicator, String code, String value, Qualifier qualifier, String note) {
        return new ValueChange(indicator, code, value == null ? null : new BigDecimal(value), qualifier, note);
    }

    private static IndicatorValue figure(long indicator, String value, String note) {
        return new IndicatorValue(
                indicator, new BigDecimal(value), Qualifier.EQUAL, note, ValueSource.ENTERED, false, null, "cb.14797");
    }

    @Test
    void tellsEachCellBeforeAndAfter() {
        FillTrace trace = FillTrace.of(
                List.of(
                        change(1, "VB-03", "700", Qualifier.GREATER_OR_EQUAL, "Sáp nhập."),
                        change(2, "VB-04", "5.50", Qualifier.EQUAL, null),
                        change(3, "VB-06a", null, Qualifier.EQUAL, null)),
                Map.of(1L, figure(1, "600.000000", null), 3L, figure(3, "7", "Ước tính.")),
                Map.of(),
                Map.of());
        assertThat(trace.before()).isEqualTo("VB-03=600, VB-04=–, VB-06a=7 \"Ước tính.\"");
        assertThat(trace.after()).isEqualTo("VB-03=≥700 \"Sáp nhập.\", VB-04=5.5, VB-06a=– \"Ước tính.\"");
    }

    @Test
    void tellsOfTextsTheirLengthAlone() {
        FillTrace trace = FillTrace.of(List.of(), Map.of(), Map.of("ket-qua", "Tốt."), written("Khá."));
        assertThat(trace).isEqualTo(new FillTrace("ket-qua=(4)", "ket-qua=(4)"));
        assertThat(FillTrace.of(List.of(), Map.of(), Map.of("ket-qua", "Tốt."), Map.of()))
                .isEqualTo(new FillTrace("ket-qua=(0)", "ket-qua=(4)"));
    }

    @Test
    void whatStaysTheSameIsNotTold() {
        FillTrace trace = FillTrace.of(
                List.of(change(1, "VB-03", "600.0", Qualifier.EQUAL, null)),
                Map.of(1L, figure(1, "600", "Ghi chú.")),
                Map.of("ket-qua", "Tốt."),
                written("Tốt."));
        assertThat(trace).isEqualTo(new FillTrace(null, null));
    }

    private static Map<String, Reports.Narrative> written(String text) {
        return Map.of("ket-qua", new Reports.Narrative("ket-qua", text, 1));
    }
}
