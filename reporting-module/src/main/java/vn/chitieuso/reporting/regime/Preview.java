package vn.chitieuso.reporting.regime;

import java.util.List;
import vn.chitieuso.admin.calendar.Deadline;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.platform.BusinessException.FieldError;
import vn.chitieuso.reporting.regime.RegimeRevision.AskedAttachment;
import vn.chitieuso.reporting.regime.RegimeRevision.AskedNarrative;
import vn.chitieuso.reporting.regime.RegimeRevision.Section;

/**
 * The form as a unit would get it.
 *
 * @param deadline null where none is set
 * @param refusal why the unit is not asked at all; null where it is
 */
public record Preview(
        String unitCode, String unitName, Period period, Deadline deadline, FieldError refusal, List<Part> parts) {

    /**
     * A section of the form.
     *
     * @param numeral of the sections that are asked; null for one that is not
     * @param reason why it is not asked; null where it is, with or without a condition
     */
    public record Part(
            Section section,
            String numeral,
            FieldError reason,
            List<Row> rows,
            List<AskedNarrative> narratives,
            List<AskedAttachment> attachments) {}

    /**
     * A figure of the form.
     *
     * @param derivedFrom the regimes whose shorter periods give the figure, which is then not typed; empty where it is
     */
    public record Row(IndicatorRow definition, boolean required, List<String> derivedFrom) {

        public boolean isTyped() {
            return !definition.isDerived() && derivedFrom.isEmpty();
        }
    }
}
