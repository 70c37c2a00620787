package vn.chitieuso.reporting.regime;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.reporting.regime.RegimeRevision.AskedAttachment;
import vn.chitieuso.reporting.regime.RegimeRevision.AskedNarrative;
import vn.chitieuso.reporting.regime.RegimeRevision.SectionKind;

/**
 * A revision before it is published. Sections stand in their order; the keys of narratives and attachments are unique within
 * the regime.
 *
 * @param groups codes of unit groups; empty for every unit of the levels
 * @param onlyPeriod code of the one period of an ad-hoc report; else null
 */
public record RegimeDraft(
        String code,
        String name,
        String legalBasis,
        String receiver,
        PeriodType periodType,
        String schemeCode,
        Set<OrgLevel> levels,
        Set<String> groups,
        String onlyPeriod,
        LocalDate validFrom,
        LocalDate validTo,
        BigDecimal jumpPercent,
        List<SectionDraft> sections) {

    /**
     * A section before it is published; only the list of its kind holds anything.
     *
     * @param levels without any, every level of the regime
     */
    public record SectionDraft(
            SectionKind kind,
            String title,
            Set<OrgLevel> levels,
            String condition,
            List<IndicatorDraft> indicators,
            List<AskedNarrative> narratives,
            List<AskedAttachment> attachments) {

        public static SectionDraft indicators(String title, Set<OrgLevel> levels, List<IndicatorDraft> indicators) {
            return new SectionDraft(SectionKind.INDICATORS, title, levels, null, indicators, List.of(), List.of());
        }

        public static SectionDraft narratives(String title, List<AskedNarrative> narratives) {
            return new SectionDraft(SectionKind.NARRATIVES, title, Set.of(), null, List.of(), narratives, List.of());
        }

        public static SectionDraft attachments(String title, List<AskedAttachment> attachments) {
            return new SectionDraft(SectionKind.ATTACHMENTS, title, Set.of(), null, List.of(), List.of(), attachments);
        }

        /** Of a kind whose rows are the report's own. */
        public static SectionDraft rows(SectionKind kind, String title) {
            return new SectionDraft(kind, title, Set.of(), null, List.of(), List.of(), List.of());
        }

        public SectionDraft where(String holds) {
            return new SectionDraft(kind, title, levels, holds, indicators, narratives, attachments);
        }

        /** Of whom it is asked. */
        Set<OrgLevel> levelsWithin(Set<OrgLevel> regime) {
            return levels.isEmpty() ? regime : levels;
        }
    }

    /** An indicator to be asked; without levels, from every level of its section. */
    public record IndicatorDraft(String code, boolean required, Set<OrgLevel> levels) {

        Set<OrgLevel> levelsWithin(Set<OrgLevel> section) {
            return levels.isEmpty() ? section : levels;
        }
    }
}
