package vn.chitieuso.reporting.regime;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.orgunit.OrgLevel;

/** A revision before it is published. Sections stand in their order; narratives' keys are unique within the regime. */
public record RegimeDraft(
        String code,
        String name,
        String legalBasis,
        String receiver,
        PeriodType periodType,
        String schemeCode,
        Set<OrgLevel> levels,
        BigDecimal jumpPercent,
        LocalDate validFrom,
        List<SectionDraft> sections) {

    /** A section before it is published; one of the two lists is empty. */
    public record SectionDraft(
            String title, List<IndicatorDraft> indicators, List<RegimeRevision.AskedNarrative> narratives) {

        RegimeRevision.SectionKind kind() {
            return indicators.isEmpty() ? RegimeRevision.SectionKind.NARRATIVES : RegimeRevision.SectionKind.INDICATORS;
        }
    }

    /** An indicator to be asked; without levels, from every level of the regime. */
    public record IndicatorDraft(String code, boolean required, Set<OrgLevel> levels) {}
}
