package vn.chitieuso.reporting.regime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.statement.StatementContext;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.platform.remember.Remembered;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * All regimes and their revisions. What a published revision asks never changes, so it is read once and kept; its last day is
 * read each time, for the next revision or the regime's end sets it.
 */
@ApplicationScoped
public class Regimes {

    private static final String SPANS = """
            SELECT v.id, v.number, v.valid_from, g.code,
                   LEAST(v.valid_to, (SELECT min(n.valid_from) - 1 FROM regime_revision n
                                      WHERE n.regime_id = v.regime_id AND n.number > v.number)) AS last_day
            FROM regime_revision v JOIN reporting_regime g ON g.id = v.regime_id\s""";

    private final Map<Long, RegimeRevision> revisions = new ConcurrentHashMap<>();

    @Inject
    private Sql sql;

    @Inject
    private Remembered remembered;

    /** The revision in force on a day, or the last that was; before the first, the first. */
    public Optional<RegimeRevision> find(String code, LocalDate day) {
        return remembered.find(
                new OnDay(code, day),
                () -> sql.read(handle -> handle.createQuery(SPANS + """
                        WHERE g.code = :code
                        ORDER BY (v.valid_from <= :day) DESC,
                                 CASE WHEN v.valid_from <= :day THEN v.number END DESC, v.number
                        LIMIT 1""")
                                .bind("code", code)
                                .bind("day", day)
                                .map(Span::of)
                                .findOne())
                        .map(this::get));
    }

    public RegimeRevision get(String code, LocalDate day) {
        return find(code, day).orElseThrow(() -> new NotFoundException("reporting.regime.unknown", code));
    }

    public RegimeRevision get(long revision) {
        return get(sql.read(handle -> handle.createQuery(SPANS + "WHERE v.id = :id")
                .bind("id", revision)
                .map(Span::of)
                .one()));
    }

    /** Every regime as it is in force on a day, by code; none before its first day and none after its last. */
    public List<RegimeRevision> inForce(LocalDate day) {
        return all().stream().filter(revision -> revision.isInForce(day)).toList();
    }

    /** Every revision of every regime, by code and number. */
    public List<RegimeRevision> all() {
        return sql
                .read(handle -> handle.createQuery(SPANS + "ORDER BY g.code, v.number")
                        .map(Span::of)
                        .list())
                .stream()
                .map(this::get)
                .toList();
    }

    /** Every revision of a regime, the first first. */
    public List<RegimeRevision> revisions(String code) {
        return all().stream().filter(revision -> revision.code().equals(code)).toList();
    }

    /** The revision published last. */
    public Optional<RegimeRevision> last(String code) {
        return revisions(code).stream().reduce((earlier, later) -> later);
    }

    /** First day of each regime's first revision, by code. */
    Map<String, LocalDate> firstDays() {
        Map<String, LocalDate> first = new HashMap<>();
        all().forEach(revision ->
                first.merge(revision.code(), revision.validFrom(), (one, other) -> one.isBefore(other) ? one : other));
        return first;
    }

    private RegimeRevision get(Span span) {
        RegimeRevision kept =
                revisions.computeIfAbsent(span.id(), id -> sql.read(handle -> new RegimeLoading(handle, id).load()));
        return Objects.equals(kept.validTo(), span.lastDay()) ? kept : kept.until(span.lastDay());
    }

    /** Which days a revision is for. */
    private record Span(long id, LocalDate lastDay) {

        static Span of(ResultSet row, StatementContext context) throws SQLException {
            return new Span(row.getLong("id"), row.getObject("last_day", LocalDate.class));
        }
    }

    /** A regime on a day, as it is remembered. */
    private record OnDay(String code, LocalDate day) {}
}
