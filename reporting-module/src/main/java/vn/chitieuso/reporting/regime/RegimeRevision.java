package vn.chitieuso.reporting.regime;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.orgunit.OrgLevel;

/**
 * A reporting regime as it was published at one time; reports are made under exactly one revision.
 *
 * @param regimeId of the regime all revisions belong to
 * @param code of the regime: {@code CDS-THANG}
 * @param number of the revision, from 1
 * @param legalBasis in words; names the documents
 * @param receiver who receives the reports
 * @param periodType how often it reports
 * @param schemeCode how its periods become data windows
 * @param levels who reports
 * @param groupIds unit groups to which a unit of the levels must belong; empty for every unit of the levels
 * @param onlyPeriod of an ad-hoc report (báo cáo đột xuất), asked once; else null
 * @param validFrom first day on which the data of a period may close
 * @param validTo the last such day: the one its end was set to, or before the next revision; null while open
 * @param jumpPercent a change against the period before beyond this asks for a note
 */
public record RegimeRevision(
        long id,
        long regimeId,
        String code,
        int number,
        String name,
        String legalBasis,
        String receiver,
        PeriodType periodType,
        String schemeCode,
        Set<OrgLevel> levels,
        Set<Long> groupIds,
        PeriodCode onlyPeriod,
        LocalDate validFrom,
        LocalDate validTo,
        BigDecimal jumpPercent,
        List<Section> sections) {

    public static final int CODE_MAX = 40;
    public static final int NAME_MAX = 200;
    public static final int LEGAL_BASIS_MAX = 600;
    public static final int RECEIVER_MAX = 200;

    /**
     * A section of the form.
     *
     * @param levels whose units are asked; never empty once published
     * @param condition a formula condition over figures of the same report ({@code CDS-01 > 0}); the section is asked only
     *     where it holds; null for always
     */
    public record Section(
            int ordinal,
            SectionKind kind,
            String title,
            Set<OrgLevel> levels,
            String condition,
            List<AskedIndicator> indicators,
            List<AskedNarrative> narratives,
            List<AskedAttachment> attachments) {

        public static final int TITLE_MAX = 200;
        public static final int CONDITION_MAX = 400;
    }

    /** What a section holds. */
    public enum SectionKind {
        /** A table of figures. */
        INDICATORS,
        /** The progress of what was ordered; its rows are the report's own. */
        TASKS,
        /** The progress of digital projects; its rows are the report's own. */
        PROJECTS,
        /** Texts under headings. */
        NARRATIVES,
        /** Files. */
        ATTACHMENTS;

        /** Whether a regime has one such section at most, because its rows are told apart by the section alone. */
        public boolean isOnlyOnce() {
            return this == TASKS || this == PROJECTS;
        }
    }

    /** An indicator asked from units of some levels; a required one must be filled before the report is sent. */
    public record AskedIndicator(long indicatorId, String code, Set<OrgLevel> levels, boolean required) {}

    /**
     * A text asked under a heading.
     *
     * @param key unique within the regime, attachments included
     * @param outline what to write about (dàn ý); may be null
     */
    public record AskedNarrative(String key, String title, boolean required, String outline) {

        public static final int KEY_MAX = 40;
        public static final int TITLE_MAX = 200;
        public static final int OUTLINE_MAX = 2000;
    }

    /**
     * Files asked under a heading.
     *
     * @param key unique within the regime, narratives included
     * @param signed each must be a PDF with an intact signature
     */
    public record AskedAttachment(String key, String title, boolean required, boolean signed) {}

    /** Whether the data of a period that close on the day are reported under this revision. */
    public boolean isInForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether reports are made for the period, as far as length and an ad-hoc report's one period tell. */
    public boolean isFor(PeriodCode period) {
        return onlyPeriod == null ? periodType == period.type() : onlyPeriod.equals(period);
    }

    /** Sections asked of units of a level, in their order; whether a condition holds only the report knows. */
    public Stream<Section> sectionsFor(OrgLevel level) {
        return sections.stream().filter(section -> section.levels().contains(level));
    }

    public Stream<AskedIndicator> indicatorsFor(OrgLevel level) {
        return sectionsFor(level)
                .flatMap(section -> section.indicators().stream())
                .filter(asked -> asked.levels().contains(level));
    }

    public Stream<AskedNarrative> narrativesFor(OrgLevel level) {
        return sectionsFor(level).flatMap(section -> section.narratives().stream());
    }

    public Stream<AskedAttachment> attachmentsFor(OrgLevel level) {
        return sectionsFor(level).flatMap(section -> section.attachments().stream());
    }

    public Optional<AskedIndicator> asked(String indicator, OrgLevel level) {
        return indicatorsFor(level)
                .filter(asked -> asked.code().equals(indicator))
                .findFirst();
    }

    /** The same with another last day. */
    RegimeRevision until(LocalDate lastDay) {
        return new RegimeRevision(
                id,
                regimeId,
                code,
                number,
                name,
                legalBasis,
                receiver,
                periodType,
                schemeCode,
                levels,
                groupIds,
                onlyPeriod,
                validFrom,
                lastDay,
                jumpPercent,
                sections);
    }
}
