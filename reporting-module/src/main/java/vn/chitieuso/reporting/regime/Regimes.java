package vn.chitieuso.reporting.regime;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** All regimes and their revisions. Published revisions never change, so they are read once and kept. */
@ApplicationScoped
public class Regimes {

    private final Map<Long, RegimeRevision> revisions = new ConcurrentHashMap<>();

    @Inject
    private Sql sql;

    /** The revision in force on a day; before the first, the first. */
    public Optional<RegimeRevision> find(String code, LocalDate day) {
        Optional<Long> id = sql.read(handle -> handle.createQuery("""
                        SELECT v.id FROM regime_revision v JOIN reporting_regime g ON g.id = v.regime_id
                        WHERE g.code = :code
                        ORDER BY (v.valid_from <= :day) DESC,
                                 CASE WHEN v.valid_from <= :day THEN v.number END DESC, v.number
                        LIMIT 1""")
                .bind("code", code)
                .bind("day", day)
                .mapTo(Long.class)
                .findOne());
        return id.map(this::get);
    }

    public RegimeRevision get(String code, LocalDate day) {
        return find(code, day).orElseThrow(() -> new NotFoundException("reporting.regime.unknown", code));
    }

    public RegimeRevision get(long revision) {
        return revisions.computeIfAbsent(revision, id -> sql.read(handle -> load(handle, id)));
    }

    /** Every regime as it is in force on a day. */
    public List<RegimeRevision> inForce(LocalDate day) {
        List<String> codes = sql.read(handle -> handle.createQuery("SELECT code FROM reporting_regime ORDER BY code")
                .mapTo(String.class)
                .list());
        return codes.stream().map(code -> get(code, day)).toList();
    }

    /** First day of each regime's first revision, by code. */
    Map<String, LocalDate> firstDays() {
        return sql.read(handle -> handle.createQuery("""
                        SELECT g.code, min(v.valid_from) AS first_day
                        FROM reporting_regime g JOIN regime_revision v ON v.regime_id = g.id GROUP BY g.code""")
                .map((row, context) -> Map.entry(row.getString("code"), row.getObject("first_day", LocalDate.class)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static RegimeRevision load(Handle handle, long id) {
        Map<Long, List<RegimeRevision.AskedIndicator>> indicators = handle.createQuery("""
                        SELECT s.id AS section, a.indicator_id, i.code, a.levels, a.required
                        FROM regime_section s
                        JOIN regime_section_indicator a ON a.section_id = s.id
                        JOIN indicator i ON i.id = a.indicator_id
                        WHERE s.revision_id = :id ORDER BY s.ordinal, a.ordinal""")
                .bind("id", id)
                .map((row, context) -> Map.entry(
                        row.getLong("section"),
                        new RegimeRevision.AskedIndicator(
                                row.getLong("indicator_id"),
                                row.getString("code"),
                                OrgLevel.split(row.getString("levels")),
                                row.getBoolean("required"))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Map<Long, List<RegimeRevision.AskedNarrative>> narratives = handle.createQuery("""
                        SELECT s.id AS section, n.key, n.title, n.required
                        FROM regime_section s JOIN regime_section_narrative n ON n.section_id = s.id
                        WHERE s.revision_id = :id ORDER BY s.ordinal, n.ordinal""")
                .bind("id", id)
                .map((row, context) -> Map.entry(
                        row.getLong("section"),
                        new RegimeRevision.AskedNarrative(
                                row.getString("key"), row.getString("title"), row.getBoolean("required"))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        List<RegimeRevision.Section> sections = handle.createQuery(
                        "SELECT id, ordinal, kind, title FROM regime_section WHERE revision_id = :id ORDER BY ordinal")
                .bind("id", id)
                .map((row, context) -> new RegimeRevision.Section(
                        row.getInt("ordinal"),
                        RegimeRevision.SectionKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        indicators.getOrDefault(row.getLong("id"), List.of()),
                        narratives.getOrDefault(row.getLong("id"), List.of())))
                .list();
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
                        row.getObject("jump_percent", BigDecimal.class),
                        sections))
                .one();
    }
}
