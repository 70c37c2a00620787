package vn.chitieuso.reporting.evaluation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.chitieuso.kpi.scorecard.Classification;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reads rounds with what belongs to them as a whole. */
@ApplicationScoped
class RoundTable {

    private static final String ROUNDS = """
            SELECT id, version, code, name, series, year, level, maximum, state, period, units_as_of, group_id,
                   self_scoring_until, explanation_until, verification_until, council_on
            FROM evaluation_round
            """;
    private static final String UNITS = """
            SELECT unit_id AS id, code, name, level, kind, version, handed_in_at, handed_in_by FROM evaluation_unit
            WHERE round_id = :round""";
    private static final String BY_NAME = " ORDER BY name COLLATE \"vi-VN-x-icu\", code";

    @Inject
    private Sql sql;

    /** The latest year first. */
    List<RoundRow> list() {
        return sql.read(handle -> handle.createQuery(ROUNDS + "ORDER BY year DESC, code")
                .mapTo(RoundRow.class)
                .list());
    }

    Optional<RoundRow> find(String scorecard) {
        return sql.read(handle -> handle.createQuery(ROUNDS + "WHERE code = :code")
                .bind("code", scorecard)
                .mapTo(RoundRow.class)
                .findOne());
    }

    /** @throws NotFoundException where the scorecard has no round */
    RoundRow get(String scorecard) {
        return find(scorecard).orElseThrow(() -> new NotFoundException("reporting.evaluation.unknown", scorecard));
    }

    /**
     * The round, kept from going on until the transaction ends; several may write into it at once.
     *
     * @throws NotFoundException where the scorecard has no round
     */
    RoundRow share(String scorecard) {
        return sql.read(handle -> handle.createQuery(ROUNDS + "WHERE code = :code FOR KEY SHARE")
                        .bind("code", scorecard)
                        .mapTo(RoundRow.class)
                        .findOne())
                .orElseThrow(() -> new NotFoundException("reporting.evaluation.unknown", scorecard));
    }

    Optional<RoundRow> ofSeries(String series, int year) {
        return sql.read(handle -> handle.createQuery(ROUNDS + "WHERE series = :series AND year = :year")
                .bind("series", series)
                .bind("year", year)
                .mapTo(RoundRow.class)
                .findOne());
    }

    /** In their order. */
    List<ScoredCriterion> criteria(long round) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT id, place, section_code, section_title, section_maximum, code, title, maximum, rule,
                               parameters, measure, evidence, department_id
                        FROM evaluation_criterion WHERE round_id = :round ORDER BY place""")
                .bind("round", round)
                .mapTo(ScoredCriterion.class)
                .list());
    }

    /** The best first. */
    List<Classification> classes(long round) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT name, from_percent FROM evaluation_class WHERE round_id = :round ORDER BY from_percent DESC""")
                .bind("round", round)
                .map((row, context) -> new Classification(row.getString(1), row.getBigDecimal(2)))
                .list());
    }

    /** In the order of lists. */
    List<EvaluatedUnit> units(long round) {
        return sql.read(handle -> handle.createQuery(UNITS + BY_NAME)
                .bind("round", round)
                .mapTo(EvaluatedUnit.class)
                .list());
    }

    List<EvaluatedUnit> units(long round, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.read(handle -> handle.createQuery(UNITS + " AND unit_id IN (<ids>)" + BY_NAME)
                        .bind("round", round)
                        .bindList("ids", List.copyOf(ids))
                        .mapTo(EvaluatedUnit.class)
                        .list());
    }

    Optional<EvaluatedUnit> findUnit(long round, String code) {
        return sql.read(handle -> handle.createQuery(UNITS + " AND code = :code")
                .bind("round", round)
                .bind("code", code)
                .mapTo(EvaluatedUnit.class)
                .findOne());
    }

    /** The unit, kept from handing in until the transaction ends; several may write at once. */
    EvaluatedUnit share(long round, long unit) {
        return unit(round, unit, " FOR SHARE");
    }

    /** The unit, kept from being written into until the transaction ends. */
    EvaluatedUnit hold(long round, long unit) {
        return unit(round, unit, " FOR UPDATE");
    }

    private EvaluatedUnit unit(long round, long unit, String lock) {
        return sql.read(handle -> handle.createQuery(UNITS + " AND unit_id = :unit" + lock)
                .bind("round", round)
                .bind("unit", unit)
                .mapTo(EvaluatedUnit.class)
                .one());
    }

    /** @return whether the unit's version was the one seen; its self-score is then handed in, or taken back where nobody is named */
    boolean handIn(long round, long unit, long seen, Instant at, String by) {
        return sql.read(handle -> handle.createUpdate("""
                                UPDATE evaluation_unit SET handed_in_at = :at, handed_in_by = :by, version = version + 1
                                WHERE round_id = :round AND unit_id = :unit AND version = :seen""")
                        .bind("at", at)
                        .bind("by", by)
                        .bind("round", round)
                        .bind("unit", unit)
                        .bind("seen", seen)
                        .execute())
                == 1;
    }

    /** @throws NotFoundException where the round does not evaluate it */
    EvaluatedUnit unit(RoundRow round, String code) {
        return findUnit(round.id(), code)
                .orElseThrow(() -> new NotFoundException("reporting.evaluation.unknownUnit", code, round.code()));
    }
}
