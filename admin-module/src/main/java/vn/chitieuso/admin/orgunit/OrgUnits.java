package vn.chitieuso.admin.orgunit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.StaleException;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.platform.db.Validity;
import vn.chitieuso.platform.text.Folding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** All units, read as of a date. */
@ApplicationScoped
public class OrgUnits {

    private static final String ROWS = """
            SELECT u.id, c.code, n.name, u.level, n.kind, pc.code AS parent, u.valid_from, u.valid_to
            FROM org_unit u
            JOIN org_unit_code c ON c.unit_id = u.id AND :asOf BETWEEN c.valid_from AND c.valid_to
            JOIN org_unit_name n ON n.unit_id = u.id AND :asOf BETWEEN n.valid_from AND n.valid_to
            LEFT JOIN placement p ON p.unit_id = u.id AND :asOf BETWEEN p.valid_from AND p.valid_to
            LEFT JOIN org_unit_code pc ON pc.unit_id = p.parent_id AND :asOf BETWEEN pc.valid_from AND pc.valid_to
            """;
    private static final String BY_RANK_AND_NAME =
            " ORDER BY array_position(ARRAY['PROVINCE','DEPARTMENT','DISTRICT','COMMUNE'], u.level::text),"
                    + " n.name COLLATE \"vi-VN-x-icu\", c.code";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Sql sql;

    /** The unit that bears the code on the day. */
    public Optional<OrgUnit> find(String code, LocalDate asOf) {
        return entities.createQuery("""
                        SELECT c.unit FROM OrgUnitCode c
                        WHERE c.code = :code AND :asOf BETWEEN c.validity.from AND c.validity.to""", OrgUnit.class)
                .setParameter("code", code)
                .setParameter("asOf", asOf)
                .getResultStream()
                .findFirst();
    }

    /** @throws NotFoundException where no unit bears the code on the day */
    public OrgUnit get(String code, LocalDate asOf) {
        return find(code, asOf).orElseThrow(() -> new NotFoundException("admin.orgunit.unknown", code, asOf));
    }

    public OrgUnit get(long id) {
        return entities.find(OrgUnit.class, id);
    }

    public Optional<UnitRow> findRow(String code, LocalDate asOf) {
        return sql.read(handle -> handle.createQuery(ROWS + " WHERE c.code = :code")
                .bind("asOf", asOf)
                .bind("code", code)
                .mapTo(UnitRow.class)
                .findOne());
    }

    public UnitRow getRow(String code, LocalDate asOf) {
        return findRow(code, asOf).orElseThrow(() -> new NotFoundException("admin.orgunit.unknown", code, asOf));
    }

    /** Units alive on the day; every criterion may be null. */
    public List<UnitRow> list(LocalDate asOf, OrgLevel level, String parentCode, String text) {
        return sql.read(handle -> handle.createQuery(ROWS + """
                         WHERE (CAST(:level AS varchar) IS NULL OR u.level = :level)
                           AND (CAST(:parent AS varchar) IS NULL OR pc.code = :parent)
                           AND (CAST(:text AS varchar) IS NULL OR n.folded LIKE :text OR lower(c.code) LIKE :text)
                        """ + BY_RANK_AND_NAME)
                .bind("asOf", asOf)
                .bind("level", level == null ? null : level.name())
                .bind("parent", parentCode)
                .bind("text", text == null || text.isBlank() ? null : Folding.containing(text))
                .mapTo(UnitRow.class)
                .list());
    }

    /** The units that others stand directly under on the day. */
    public List<UnitRow> parents(LocalDate asOf) {
        return sql.read(handle -> handle.createQuery(ROWS + """
                         WHERE EXISTS (SELECT 1 FROM placement below
                                       WHERE below.parent_id = u.id AND :asOf BETWEEN below.valid_from AND below.valid_to)
                        """ + BY_RANK_AND_NAME)
                .bind("asOf", asOf)
                .mapTo(UnitRow.class)
                .list());
    }

    /** How many units stand directly under the one on the day. */
    public int countChildren(long parent, LocalDate asOf) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT count(*) FROM placement
                        WHERE parent_id = :parent AND :asOf BETWEEN valid_from AND valid_to""")
                .bind("parent", parent)
                .bind("asOf", asOf)
                .mapTo(int.class)
                .one());
    }

    /** All units below one as of a day, itself included, that are of the level (null: of any). */
    public List<UnitRow> listBelow(long ancestor, LocalDate asOf, OrgLevel level) {
        return sql.read(handle -> handle.createQuery(ROWS + """
                         JOIN org_unit_ancestry a ON a.descendant_id = u.id AND a.ancestor_id = :ancestor
                           AND :asOf BETWEEN a.valid_from AND a.valid_to
                         WHERE (CAST(:level AS varchar) IS NULL OR u.level = :level)
                        """ + BY_RANK_AND_NAME)
                .bind("asOf", asOf)
                .bind("ancestor", ancestor)
                .bind("level", level == null ? null : level.name())
                .mapTo(UnitRow.class)
                .list());
    }

    /** From the province down to the parent of the unit, as of a day. */
    public List<UnitRow> pathTo(long unit, LocalDate asOf) {
        return sql.read(handle -> handle.createQuery(ROWS + """
                         JOIN org_unit_ancestry a ON a.ancestor_id = u.id AND a.descendant_id = :unit AND a.distance > 0
                           AND :asOf BETWEEN a.valid_from AND a.valid_to
                         ORDER BY a.distance DESC""")
                .bind("asOf", asOf)
                .bind("unit", unit)
                .mapTo(UnitRow.class)
                .list());
    }

    /** Whether the one stands, or ever stood, at or above the other. */
    public boolean covers(long ancestor, long descendant) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM org_unit_ancestry
                                       WHERE ancestor_id = :ancestor AND descendant_id = :descendant)""")
                .bind("ancestor", ancestor)
                .bind("descendant", descendant)
                .mapTo(boolean.class)
                .one());
    }

    /** Those of some units that stand, or ever stood, at or below one of the others. */
    public Set<Long> coveredBy(Collection<Long> ancestors, Collection<Long> units) {
        if (ancestors.isEmpty() || units.isEmpty()) {
            return Set.of();
        }
        return sql.read(handle -> handle.createQuery("""
                        SELECT DISTINCT descendant_id FROM org_unit_ancestry
                        WHERE ancestor_id IN (<ancestors>) AND descendant_id IN (<units>)""")
                .bindList("ancestors", List.copyOf(ancestors))
                .bindList("units", List.copyOf(units))
                .mapTo(Long.class)
                .set());
    }

    /** What followed the unit. */
    public List<SuccessionRow> successors(long unit) {
        return successions(unit, "predecessor_id", "successor_id", "s.effective_date");
    }

    /** What the unit came from. */
    public List<SuccessionRow> predecessors(long unit) {
        return successions(unit, "successor_id", "predecessor_id", "s.effective_date - 1");
    }

    private List<SuccessionRow> successions(long unit, String here, String there, String day) {
        return sql.read(handle -> handle.createQuery(
                        """
                        SELECT s.id, c.code, n.name, s.effective_date, s.kind, s.share, s.is_primary AS primary,
                               s.carrying, s.carried_percent
                        FROM succession s
                        JOIN org_unit_code c ON c.unit_id = s.<there> AND <day> BETWEEN c.valid_from AND c.valid_to
                        JOIN org_unit_name n ON n.unit_id = s.<there> AND <day> BETWEEN n.valid_from AND n.valid_to
                        WHERE s.<here> = :unit
                        ORDER BY s.effective_date, s.is_primary DESC, n.name COLLATE "vi-VN-x-icu\"""".replace("<there>", there).replace("<here>", here).replace("<day>", day))
                .bind("unit", unit)
                .mapTo(SuccessionRow.class)
                .list());
    }

    /** The levels of which units are alive on the day. */
    public Set<OrgLevel> levelsOn(LocalDate day) {
        return sql.read(handle -> handle.createQuery(
                        "SELECT DISTINCT level FROM org_unit WHERE :day BETWEEN valid_from AND valid_to")
                .bind("day", day)
                .mapTo(OrgLevel.class)
                .set());
    }

    /** Days on which something of the structure changed, the first first. */
    public List<LocalDate> changeDays() {
        return sql.read(handle -> handle.createQuery("""
                        SELECT DISTINCT day FROM (
                            SELECT valid_from AS day FROM org_unit_name UNION SELECT valid_from FROM placement
                            UNION SELECT valid_to + 1 FROM org_unit WHERE valid_to < :forever) AS days
                        WHERE day > :always ORDER BY day""")
                .bind("forever", Validity.FOREVER)
                .bind("always", Validity.ALWAYS)
                .mapTo(LocalDate.class)
                .list());
    }

    /** Changes of the structure are made one after another: who comes second sees what the first did. */
    void lockStructure() {
        sql.write(handle -> handle.execute("SELECT pg_advisory_xact_lock(7042311983)"));
    }

    /** The unit changes: whoever has seen an older one is told. @param seen the version the caller saw, null for any */
    void touch(OrgUnit unit, Long seen) {
        if (seen != null && seen != unit.getVersion()) {
            throw new StaleException("admin.orgunit.stale");
        }
        entities.lock(unit, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** What stands directly under the unit on the day or comes to stand there later. */
    List<OrgUnit> childrenFrom(OrgUnit parent, LocalDate day) {
        return entities.createQuery("""
                        SELECT p.unit FROM Placement p
                        WHERE p.parent = :parent AND p.validity.to >= :day""", OrgUnit.class)
                .setParameter("parent", parent)
                .setParameter("day", day)
                .getResultList();
    }

    /** Whether the code is anybody's on some day from the one given on. */
    boolean isCodeTaken(String code, Validity validity) {
        return entities.createQuery("""
                                SELECT COUNT(c) FROM OrgUnitCode c
                                WHERE c.code = :code AND c.validity.from <= :to AND c.validity.to >= :from""", Long.class)
                        .setParameter("code", code)
                        .setParameter("from", validity.getFrom())
                        .setParameter("to", validity.getTo())
                        .getSingleResult()
                > 0;
    }

    List<Succession> successionsOf(OrgUnit predecessor) {
        return entities.createQuery("SELECT s FROM Succession s WHERE s.predecessor = :predecessor", Succession.class)
                .setParameter("predecessor", predecessor)
                .getResultList();
    }

    Optional<Succession> findSuccession(long id) {
        return Optional.ofNullable(entities.find(Succession.class, id));
    }

    List<OrgUnit> endedOn(LocalDate lastDay) {
        return entities.createQuery("SELECT u FROM OrgUnit u WHERE u.validity.to = :lastDay", OrgUnit.class)
                .setParameter("lastDay", lastDay)
                .getResultList();
    }

    boolean isEmpty() {
        return entities.createQuery("SELECT COUNT(u) FROM OrgUnit u", Long.class)
                        .getSingleResult()
                == 0;
    }

    void writePending() {
        entities.flush();
    }

    void add(OrgUnit unit) {
        entities.persist(unit);
    }

    void add(Succession succession) {
        entities.persist(succession);
    }

    /** Whether something follows the unit on the day already. */
    boolean isFollowed(OrgUnit predecessor, LocalDate effectiveDate) {
        return entities.createQuery("""
                                SELECT COUNT(s) FROM Succession s
                                WHERE s.predecessor = :predecessor AND s.effectiveDate = :effectiveDate""", Long.class)
                        .setParameter("predecessor", predecessor)
                        .setParameter("effectiveDate", effectiveDate)
                        .getSingleResult()
                > 0;
    }

    /** Computes "lies under" anew from the placements. */
    void refreshAncestry() {
        sql.write(handle -> {
            handle.execute("DELETE FROM org_unit_ancestry");
            handle.execute("""
                    INSERT INTO org_unit_ancestry (ancestor_id, descendant_id, distance, valid_from, valid_to)
                    WITH RECURSIVE walk (ancestor_id, descendant_id, distance, valid_from, valid_to) AS (
                        SELECT id, id, 0, valid_from, valid_to FROM org_unit
                        UNION ALL
                        SELECT p.parent_id, w.descendant_id, w.distance + 1,
                               greatest(w.valid_from, p.valid_from), least(w.valid_to, p.valid_to)
                        FROM walk w
                        JOIN placement p ON p.unit_id = w.ancestor_id
                         AND p.valid_from <= w.valid_to AND p.valid_to >= w.valid_from
                    )
                    SELECT ancestor_id, descendant_id, distance, valid_from, valid_to FROM walk""");
        });
    }
}
