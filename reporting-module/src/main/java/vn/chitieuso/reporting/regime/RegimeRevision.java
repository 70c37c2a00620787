package vn.chitieuso.reporting.regime;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.orgunit.OrgLevel;

/**
 * A reporting regime as it was published at one time; reports are made under exactly one revision.
 *
 * @param regimeId of the regime all revisions belong to
 * @param code of the regime: {@code CDS-THANG}
 * @param number of the revision, from 1
 * @param receiver who receives the reports
 * @param periodType how often it reports
 * @param schemeCode how its periods become data windows
 * @param levels who reports
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
        BigDecimal jumpPercent,
        List<Section> sections) {

    /** A section of the form: a table of indicators or a group of narratives. */
    public record Section(
            int ordinal,
            SectionKind kind,
            String title,
            List<AskedIndicator> indicators,
            List<AskedNarrative> narratives) {}

    /** What a section holds. */
    public enum SectionKind {
        /** A table of figures. */
        INDICATORS,
        /** Texts under headings. */
        NARRATIVES
    }

    /** An indicator asked from units of some levels; a required one must be filled before the report is sent. */
    public record AskedIndicator(long indicatorId, String code, Set<OrgLevel> levels, boolean required) {}

    /** A text asked under a heading. */
    public record AskedNarrative(String key, String title, boolean required) {}

    public Stream<AskedIndicator> indicatorsFor(OrgLevel level) {
        return sections.stream()
                .flatMap(section -> section.indicators().stream())
                .filter(asked -> asked.levels().contains(level));
    }

    public Stream<AskedNarrative> narratives() {
        return sections.stream().flatMap(section -> section.narratives().stream());
    }

    public Optional<AskedIndicator> asked(String indicator, OrgLevel level) {
        return indicatorsFor(level)
                .filter(asked -> asked.code().equals(indicator))
                .findFirst();
    }
}
