package vn.chitieuso.reporting.regime;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.chitieuso.admin.calendar.DeadlineForm;
import vn.chitieuso.admin.calendar.DeadlineRule;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.reporting.regime.RegimeRevision.AskedAttachment;
import vn.chitieuso.reporting.regime.RegimeRevision.AskedNarrative;
import vn.chitieuso.reporting.regime.RegimeRevision.SectionKind;

/**
 * A revision before it is published; what is not decided yet is null or empty. Sections stand in their order; the keys of
 * narratives and attachments are unique within the regime.
 *
 * @param groups codes of unit groups; empty for every unit of the levels
 * @param onlyPeriod code of the one period of an ad-hoc report; else null
 * @param deadlines to be set in the calendar with it; a level without one keeps what the calendar says
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
        List<DeadlineDraft> deadlines,
        List<SectionDraft> sections) {

    /** The same with other sections. */
    public RegimeDraft withSections(List<SectionDraft> others) {
        return new RegimeDraft(
                code,
                name,
                legalBasis,
                receiver,
                periodType,
                schemeCode,
                levels,
                groups,
                onlyPeriod,
                validFrom,
                validTo,
                jumpPercent,
                deadlines,
                others);
    }

    /** The same with other deadlines. */
    public RegimeDraft withDeadlines(List<DeadlineDraft> others) {
        return new RegimeDraft(
                code,
                name,
                legalBasis,
                receiver,
                periodType,
                schemeCode,
                levels,
                groups,
                onlyPeriod,
                validFrom,
                validTo,
                jumpPercent,
                others,
                sections);
    }

    /** What a published revision says, to be worked on; deadlines stay as the calendar has them. */
    static RegimeDraft of(RegimeRevision revision, Set<String> groups, LocalDate validFrom) {
        return new RegimeDraft(
                revision.code(),
                revision.name(),
                revision.legalBasis(),
                revision.receiver(),
                revision.periodType(),
                revision.schemeCode(),
                revision.levels(),
                groups,
                revision.onlyPeriod() == null ? null : revision.onlyPeriod().toString(),
                validFrom,
                null,
                revision.jumpPercent(),
                List.of(),
                revision.sections().stream()
                        .map(section -> SectionDraft.of(section, revision.levels()))
                        .toList());
    }

    /** The rules of the deadlines, for data that close from the draft's first day on. */
    List<DeadlineRule> rules() {
        return deadlines.stream().map(deadline -> deadline.rule(this)).toList();
    }

    /**
     * By when units report.
     *
     * @param level null for every level
     */
    public record DeadlineDraft(
            OrgLevel level,
            DeadlineRule.Kind kind,
            Integer workingDays,
            Integer day,
            Integer month,
            Integer monthsLater,
            LocalDate onDay,
            LocalTime time) {

        public static DeadlineDraft of(DeadlineRule rule) {
            return new DeadlineDraft(
                    rule.level(),
                    rule.kind(),
                    rule.workingDaysAfterClose(),
                    rule.day(),
                    rule.month(),
                    rule.monthsLater(),
                    rule.onDay(),
                    rule.dueTime());
        }

        public DeadlineRule rule(RegimeDraft draft) {
            String basis = draft.legalBasis() == null ? "" : draft.legalBasis();
            return new DeadlineRule(
                    draft.code(),
                    level,
                    kind,
                    workingDays,
                    day,
                    month,
                    monthsLater,
                    onDay,
                    time == null ? DeadlineForm.USUAL_TIME : time,
                    draft.validFrom(),
                    basis.substring(0, Math.min(basis.length(), DeadlineRule.LEGAL_BASIS_MAX)));
        }
    }

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

        /** The same, asked only where a condition holds. */
        public SectionDraft where(String holds) {
            return new SectionDraft(kind, title, levels, holds, indicators, narratives, attachments);
        }

        private static SectionDraft of(RegimeRevision.Section section, Set<OrgLevel> regime) {
            return new SectionDraft(
                    section.kind(),
                    section.title(),
                    section.levels().equals(regime) ? Set.of() : section.levels(),
                    section.condition(),
                    section.indicators().stream()
                            .map(asked -> new IndicatorDraft(
                                    asked.code(),
                                    asked.required(),
                                    asked.levels().equals(section.levels()) ? Set.of() : asked.levels()))
                            .toList(),
                    section.narratives(),
                    section.attachments());
        }

        /** Of whom it is asked. */
        public Set<OrgLevel> levelsWithin(Set<OrgLevel> regime) {
            return levels.isEmpty() ? regime : levels;
        }
    }

    /** An indicator to be asked; without levels, from every level of its section. */
    public record IndicatorDraft(String code, boolean required, Set<OrgLevel> levels) {

        public Set<OrgLevel> levelsWithin(Set<OrgLevel> section) {
            return levels.isEmpty() ? section : levels;
        }
    }

    /** Codes of all indicators asked. */
    Set<String> indicatorCodes() {
        return sections.stream()
                .flatMap(section -> section.indicators().stream())
                .map(IndicatorDraft::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
