package vn.chitieuso.reporting.evaluation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.scorecard.Classification;
import vn.chitieuso.kpi.scorecard.Criterion;
import vn.chitieuso.kpi.scorecard.Scorecard;
import vn.chitieuso.kpi.scorecard.ScorecardSection;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.StaleException;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** All rounds, and the rows that belong to them from when they are set up and opened. */
@ApplicationScoped
class EvaluationRounds {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Sql sql;

    Optional<EvaluationRound> find(String code) {
        return entities.createQuery("SELECT r FROM EvaluationRound r WHERE r.code = :code", EvaluationRound.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /**
     * The round, held until the transaction ends: whoever brings it forward waits for those who write, and they for it.
     *
     * @param seen version the caller saw, or null for any
     */
    EvaluationRound hold(String code, Long seen) {
        EvaluationRound round =
                find(code).orElseThrow(() -> new NotFoundException("reporting.evaluation.unknown", code));
        entities.refresh(round, LockModeType.PESSIMISTIC_WRITE);
        if (seen != null && seen != round.getVersion()) {
            throw new StaleException("reporting.evaluation.stale");
        }
        return round;
    }

    void add(EvaluationRound round, Scorecard scorecard) {
        entities.persist(round);
        sql.write(handle -> {
            int place = 0;
            for (ScorecardSection section : scorecard.getSections()) {
                for (Criterion criterion : section.getCriteria()) {
                    handle.createUpdate("""
                                    INSERT INTO evaluation_criterion (round_id, place, section_code, section_title,
                                        section_maximum, code, title, maximum, rule, parameters, measure, evidence)
                                    VALUES (:round, :place, :section, :sectionTitle, :sectionMaximum, :code, :title, :maximum,
                                        :rule, :parameters, :measure, :evidence)""")
                            .bind("round", round.getId())
                            .bind("place", ++place)
                            .bind("section", section.getCode())
                            .bind("sectionTitle", section.getTitle())
                            .bind("sectionMaximum", section.getMaximum())
                            .bind("code", criterion.getCode())
                            .bind("title", criterion.getTitle())
                            .bind("maximum", criterion.getMaximum())
                            .bind("rule", criterion.getRule().name())
                            .bind("parameters", criterion.getParameters())
                            .bind("measure", criterion.getMeasure())
                            .bind("evidence", criterion.getEvidence())
                            .execute();
                }
            }
            for (Classification each : scorecard.getClasses()) {
                handle.createUpdate(
                                "INSERT INTO evaluation_class (round_id, name, from_percent) VALUES (:round, :name, :from)")
                        .bind("round", round.getId())
                        .bind("name", each.getName())
                        .bind("from", each.getFromPercent())
                        .execute();
            }
        });
    }

    void remove(EvaluationRound round) {
        entities.remove(round);
    }

    /** Who is evaluated, from now on. */
    void evaluate(long round, List<UnitRow> units) {
        sql.write(handle -> {
            var batch = handle.prepareBatch("""
                    INSERT INTO evaluation_unit (round_id, unit_id, code, name, level, kind, version)
                    VALUES (:round, :unit, :code, :name, :level, :kind, 1)""");
            units.forEach(unit -> batch.bind("round", round)
                    .bind("unit", unit.id())
                    .bind("code", unit.code())
                    .bind("name", unit.name())
                    .bind("level", unit.level().name())
                    .bind("kind", unit.kind())
                    .add());
            batch.execute();
        });
    }

    /** @param department null for the standing agency itself */
    void assign(long round, Collection<String> criteria, Long department) {
        sql.write(handle -> handle.createUpdate("""
                        UPDATE evaluation_criterion SET department_id = :department
                        WHERE round_id = :round AND code IN (<criteria>)""")
                .bind("department", department)
                .bind("round", round)
                .bindList("criteria", List.copyOf(criteria))
                .execute());
    }

    void note(long round, RoundState from, RoundState to, String reason, Instant at, String by) {
        sql.write(handle -> handle.createUpdate("""
                        INSERT INTO evaluation_step (round_id, from_state, to_state, reason, taken_at, taken_by)
                        VALUES (:round, :from, :to, :reason, :at, :by)""")
                .bind("round", round)
                .bind("from", from == null ? null : from.name())
                .bind("to", to.name())
                .bind("reason", reason)
                .bind("at", at)
                .bind("by", by)
                .execute());
    }
}
