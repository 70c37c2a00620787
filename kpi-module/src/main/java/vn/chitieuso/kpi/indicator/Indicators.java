package vn.chitieuso.kpi.indicator;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.platform.remember.Remembered;
import vn.chitieuso.platform.text.Folding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The catalogue, read as of a date. */
@ApplicationScoped
public class Indicators {

    private static final String DEFINITIONS = """
            SELECT i.id, i.code, d.name, d.indicator_group, d.unit, d.kind, d.formula, d.formula_text, d.direction,
                   d.time_aggregation, d.space_aggregation, d.decimals, d.frequency, d.levels, d.successor_code, d.source,
                   d.verification, d.remark, d.valid_from, d.valid_to, d.value_type, d.scale, d.minimum, d.maximum, d.owner,
                   d.data_source, d.evidence, b.reference AS decision, d.open
            FROM indicator i
            JOIN indicator_definition d ON d.indicator_id = i.id
            LEFT JOIN decision_reference b ON b.id = d.decision_id
            """;
    private static final String ROWS = DEFINITIONS.replace(
            "d.indicator_id = i.id", "d.indicator_id = i.id AND :asOf BETWEEN d.valid_from AND d.valid_to");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Sql sql;

    @Inject
    private Remembered remembered;

    public Optional<Indicator> find(String code) {
        return entities.createQuery("SELECT i FROM Indicator i WHERE i.code = :code", Indicator.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    public Indicator get(String code) {
        return find(code).orElseThrow(() -> new NotFoundException("kpi.indicator.unknown", code));
    }

    public Optional<IndicatorRow> findRow(String code, LocalDate asOf) {
        return sql.read(handle -> handle.createQuery(ROWS + " WHERE i.code = :code")
                .bind("asOf", asOf)
                .bind("code", code)
                .mapTo(IndicatorRow.class)
                .findOne());
    }

    public IndicatorRow getRow(String code, LocalDate asOf) {
        return findRow(code, asOf).orElseThrow(() -> new NotFoundException("kpi.indicator.unknown", code));
    }

    public List<IndicatorRow> ofIds(Collection<Long> ids, LocalDate asOf) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return remembered.get(
                new Definitions(Set.copyOf(ids), asOf),
                () -> sql.read(handle -> handle.createQuery(ROWS + " WHERE i.id IN (<ids>)")
                        .bind("asOf", asOf)
                        .bindList("ids", List.copyOf(ids))
                        .mapTo(IndicatorRow.class)
                        .list()));
    }

    public List<IndicatorRow> ofCodes(Collection<String> codes, LocalDate asOf) {
        if (codes.isEmpty()) {
            return List.of();
        }
        return remembered.get(
                new Definitions(Set.copyOf(codes), asOf),
                () -> sql.read(handle -> handle.createQuery(ROWS + " WHERE i.code IN (<codes>)")
                        .bind("asOf", asOf)
                        .bindList("codes", List.copyOf(codes))
                        .mapTo(IndicatorRow.class)
                        .list()));
    }

    /** Every criterion may be null. */
    public List<IndicatorRow> search(LocalDate asOf, String group, String level, String text) {
        return sql.read(handle -> handle.createQuery(ROWS + """
                         WHERE (CAST(:group AS varchar) IS NULL OR d.indicator_group = :group)
                           AND (CAST(:level AS varchar) IS NULL OR :level = ANY (string_to_array(d.levels, '|')))
                           AND (CAST(:text AS varchar) IS NULL OR d.folded LIKE :text OR lower(i.code) LIKE :text)
                         ORDER BY d.indicator_group COLLATE "vi-VN-x-icu", i.code""")
                .bind("asOf", asOf)
                .bind("group", group == null || group.isBlank() ? null : group)
                .bind("level", level == null || level.isBlank() ? null : level)
                .bind("text", text == null || text.isBlank() ? null : Folding.containing(text))
                .mapTo(IndicatorRow.class)
                .list());
    }

    /** The definition of the day; where none holds, the nearest in time. */
    public IndicatorRow getNearestRow(String code, LocalDate asOf) {
        return sql.read(handle -> handle.createQuery(DEFINITIONS + """
                         WHERE i.code = :code
                         ORDER BY greatest(d.valid_from - CAST(:asOf AS date), CAST(:asOf AS date) - d.valid_to, 0)
                         LIMIT 1""")
                .bind("asOf", asOf)
                .bind("code", code)
                .mapTo(IndicatorRow.class)
                .findOne()
                .orElseThrow(() -> new NotFoundException("kpi.indicator.unknown", code)));
    }

    /** All definitions the indicator ever had, the latest first. */
    public List<IndicatorRow> definitions(String code) {
        return sql.read(handle -> handle.createQuery(DEFINITIONS + " WHERE i.code = :code ORDER BY d.valid_from DESC")
                .bind("code", code)
                .mapTo(IndicatorRow.class)
                .list());
    }

    /** Every definition of every indicator, by code and first day. */
    public List<IndicatorRow> all() {
        return sql.read(handle -> handle.createQuery(DEFINITIONS + " ORDER BY i.code, d.valid_from")
                .mapTo(IndicatorRow.class)
                .list());
    }

    /** Those whose definition names the indicator as what follows it. */
    public List<IndicatorRow> predecessorsOf(String code) {
        return sql.read(handle -> handle.createQuery(DEFINITIONS + """
                         WHERE d.successor_code = :code ORDER BY i.code, d.valid_from DESC""")
                .bind("code", code)
                .mapTo(IndicatorRow.class)
                .list());
    }

    /** All indicators with their definitions, by code, for work on many at once. */
    Map<String, Indicator> allByCode() {
        return entities.createQuery("SELECT DISTINCT i FROM Indicator i LEFT JOIN FETCH i.definitions", Indicator.class)
                .getResultStream()
                .collect(Collectors.toMap(Indicator::getCode, Function.identity()));
    }

    /** The derived ones whose formula reads the indicator. */
    public List<IndicatorRow> readersOf(String code, LocalDate asOf) {
        return sql.read(handle -> handle.createQuery(ROWS + """
                         WHERE ' ' || translate(d.formula, '()', '  ') || ' ' LIKE '% ' || :code || ' %'
                         ORDER BY i.code""")
                .bind("asOf", asOf)
                .bind("code", code)
                .mapTo(IndicatorRow.class)
                .list());
    }

    /** The headings of the catalogue. */
    public List<String> groups(LocalDate asOf) {
        return sql.read(handle ->
                handle.createQuery("""
                        SELECT indicator_group FROM indicator_definition
                        WHERE :asOf BETWEEN valid_from AND valid_to
                        GROUP BY indicator_group ORDER BY indicator_group COLLATE "vi-VN-x-icu\"""").bind("asOf", asOf).mapTo(String.class).list());
    }

    /** Each indicator whose latest definition, be it in force or not, has such a name or code; the very code first. */
    public List<IndicatorRow> searchAllTime(String text, int limit) {
        return sql.read(handle -> handle.createQuery(DEFINITIONS + """
                         WHERE (d.folded LIKE :text OR lower(i.code) LIKE :text)
                           AND d.valid_to = (SELECT max(valid_to) FROM indicator_definition WHERE indicator_id = i.id)
                         ORDER BY lower(i.code) = :exact DESC, d.valid_to DESC, i.code
                         LIMIT :limit""")
                .bind("text", Folding.containing(text))
                .bind("exact", Folding.fold(text))
                .bind("limit", limit)
                .mapTo(IndicatorRow.class)
                .list());
    }

    /** Native reading must see what was defined. */
    void writePending() {
        entities.flush();
    }

    void add(Indicator indicator) {
        entities.persist(indicator);
    }

    /** Definitions that are remembered: by id or by code, as of a day. */
    private record Definitions(Set<?> which, LocalDate asOf) {}
}
