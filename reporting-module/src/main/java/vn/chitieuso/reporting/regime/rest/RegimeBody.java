package vn.chitieuso.reporting.regime.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.UnitGroup;
import vn.chitieuso.reporting.regime.RegimeRevision;

/**
 * A regime with its sections.
 *
 * @param groups codes of the unit groups that are asked; empty for every unit of the levels
 * @param onlyPeriod of an ad-hoc report
 */
public record RegimeBody(
        String code,
        String name,
        int revision,
        String legalBasis,
        String receiver,
        PeriodType frequency,
        String onlyPeriod,
        String scheme,
        List<OrgLevel> levels,
        List<String> groups,
        LocalDate validFrom,
        LocalDate validTo,
        BigDecimal jumpPercent,
        List<SectionBody> sections) {

    static RegimeBody of(RegimeRevision regime, List<UnitGroup> groups) {
        return new RegimeBody(
                regime.code(),
                regime.name(),
                regime.number(),
                regime.legalBasis(),
                regime.receiver(),
                regime.periodType(),
                regime.onlyPeriod() == null ? null : regime.onlyPeriod().toString(),
                regime.schemeCode(),
                regime.levels().stream().sorted().toList(),
                groups.stream().map(UnitGroup::code).toList(),
                regime.validFrom(),
                regime.validTo(),
                regime.jumpPercent(),
                regime.sections().stream().map(SectionBody::of).toList());
    }

    /** A section with what it asks. */
    public record SectionBody(
            int ordinal,
            String title,
            RegimeRevision.SectionKind kind,
            List<OrgLevel> levels,
            String condition,
            List<AskedBody> indicators,
            List<RegimeRevision.AskedNarrative> narratives,
            List<RegimeRevision.AskedAttachment> attachments) {

        static SectionBody of(RegimeRevision.Section section) {
            return new SectionBody(
                    section.ordinal(),
                    section.title(),
                    section.kind(),
                    section.levels().stream().sorted().toList(),
                    section.condition(),
                    section.indicators().stream().map(AskedBody::of).toList(),
                    section.narratives(),
                    section.attachments());
        }
    }

    /** An asked indicator. */
    public record AskedBody(String code, boolean required, List<OrgLevel> levels) {

        static AskedBody of(RegimeRevision.AskedIndicator asked) {
            return new AskedBody(
                    asked.code(),
                    asked.required(),
                    asked.levels().stream().sorted().toList());
        }
    }
}
