package vn.chitieuso.reporting.regime;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.reporting.regime.RegimeRevision.AskedAttachment;
import vn.chitieuso.reporting.regime.RegimeRevision.AskedIndicator;
import vn.chitieuso.reporting.regime.RegimeRevision.AskedNarrative;
import vn.chitieuso.reporting.regime.RegimeRevision.Section;
import vn.chitieuso.reporting.regime.RegimeRevision.SectionKind;

/** Reads one published revision with all it asks. */
class RegimeLoading {

    private final Handle handle;
    private final long id;

    RegimeLoading(Handle handle, long id) {
        this.handle = handle;
        this.id = id;
    }

    /** Its last day is the one written with it, whatever followed. */
    RegimeRevision load() {
        Set<Long> groups = handle.createQuery("SELECT group_id FROM regime_revision_group WHERE revision_id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .set();
        List<Section> sections = sections();
        return handle.createQuery("""
                        SELECT v.*, g.code FROM regime_revision v JOIN reporting_regime g ON g.id = v.regime_id
                        WHERE v.id = :id""")
                .bind("id", id)
                .map((row, context) -> new RegimeRevision(
                        id,
                        row.getLong("regime_id"),
                        row.getString("code"),
                        row.getInt("number"),
                        row.getString("name"),
                        row.getString("legal_basis"),
                        row.getString("receiver"),
                        PeriodType.valueOf(row.getString("period_type")),
                        row.getString("scheme_code"),
                        OrgLevel.split(row.getString("levels")),
                        groups,
                        row.getString("only_period") == null ? null : PeriodCode.parse(row.getString("only_period")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getObject("jump_percent", BigDecimal.class),
                        sections))
                .one();
    }

    private List<Section> sections() {
        Map<Long, List<AskedIndicator>> indicators = indicators();
        Map<Long, List<AskedNarrative>> narratives = narratives();
        Map<Long, List<AskedAttachment>> attachments = attachments();
        return handle.createQuery("""
                        SELECT id, ordinal, kind, title, levels, condition
                        FROM regime_section WHERE revision_id = :id ORDER BY ordinal""")
                .bind("id", id)
                .map((row, context) -> new Section(
                        row.getInt("ordinal"),
                        SectionKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        OrgLevel.split(row.getString("levels")),
                        row.getString("condition"),
                        indicators.getOrDefault(row.getLong("id"), List.of()),
                        narratives.getOrDefault(row.getLong("id"), List.of()),
                        attachments.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private Map<Long, List<AskedIndicator>> indicators() {
        return bySection(
                """
                SELECT s.id AS section, a.indicator_id, i.code, a.levels, a.required
                FROM regime_section s
                JOIN regime_section_indicator a ON a.section_id = s.id
                JOIN indicator i ON i.id = a.indicator_id
                WHERE s.revision_id = :id ORDER BY s.ordinal, a.ordinal""",
                (row, context) -> new AskedIndicator(
                        row.getLong("indicator_id"),
                        row.getString("code"),
                        OrgLevel.split(row.getString("levels")),
                        row.getBoolean("required")));
    }

    private Map<Long, List<AskedNarrative>> narratives() {
        return bySection(
                """
                SELECT s.id AS section, n.key, n.title, n.required, n.outline
                FROM regime_section s JOIN regime_section_narrative n ON n.section_id = s.id
                WHERE s.revision_id = :id ORDER BY s.ordinal, n.ordinal""",
                (row, context) -> new AskedNarrative(
                        row.getString("key"),
                        row.getString("title"),
                        row.getBoolean("required"),
                        row.getString("outline")));
    }

    private Map<Long, List<AskedAttachment>> attachments() {
        return bySection(
                """
                SELECT s.id AS section, a.key, a.title, a.required, a.signed
                FROM regime_section s JOIN regime_section_attachment a ON a.section_id = s.id
                WHERE s.revision_id = :id ORDER BY s.ordinal, a.ordinal""",
                (row, context) -> new AskedAttachment(
                        row.getString("key"),
                        row.getString("title"),
                        row.getBoolean("required"),
                        row.getBoolean("signed")));
    }

    private <T> Map<Long, List<T>> bySection(String query, RowMapper<T> asked) {
        return handle.createQuery(query)
                .bind("id", id)
                .map((row, context) -> Map.entry(row.getLong("section"), asked.map(row, context)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
