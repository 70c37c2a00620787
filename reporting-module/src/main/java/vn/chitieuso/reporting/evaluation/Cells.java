package vn.chitieuso.reporting.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Brings together what stands at the cells of a round. It asks nobody for rights. */
@ApplicationScoped
class Cells {

    @Inject
    private RoundTable rounds;

    @Inject
    private CellTable table;

    @Inject
    private AcceptedFigures figures;

    /** All of the units and criteria, unit by unit. */
    List<Cell> of(RoundRow round, List<EvaluatedUnit> units, List<ScoredCriterion> criteria) {
        Measuring measuring = figures.measuring(
                round, criteria, units.stream().map(EvaluatedUnit::id).toList());
        return of(round, units, criteria, measuring);
    }

    /** The same on figures read before. */
    List<Cell> of(RoundRow round, List<EvaluatedUnit> units, List<ScoredCriterion> criteria, Measuring measuring) {
        Long single = units.size() == 1 ? units.get(0).id() : null;
        Map<CellTable.Key, SelfScore> selves = table.selfScores(round.id(), single);
        Map<CellTable.Key, Verdict> firsts = table.verdicts(round.id(), single, Seat.FIRST);
        Map<CellTable.Key, Verdict> seconds = table.verdicts(round.id(), single, Seat.SECOND);
        Map<CellTable.Key, Long> sample = table.sample(round.id(), single);
        Map<CellTable.Key, Settlement> settlements = table.settlements(round.id(), single);
        Map<CellTable.Key, Integer> evidence = table.evidence(round.id(), single);
        Map<CellTable.Key, Message> last = new HashMap<>();
        table.messages(round.id(), single)
                .forEach(message -> last.put(new CellTable.Key(message.unitId(), message.criterionId()), message));
        List<Cell> cells = new ArrayList<>(units.size() * criteria.size());
        for (EvaluatedUnit unit : units) {
            for (ScoredCriterion criterion : criteria) {
                CellTable.Key key = new CellTable.Key(unit.id(), criterion.id());
                SelfScore self = selves.get(key);
                Measurement measured = measuring.measure(criterion, unit.id()).orElse(null);
                cells.add(new Cell(
                        criterion,
                        unit,
                        measured,
                        claimed(criterion, self, measuring),
                        self,
                        firsts.get(key),
                        seconds.get(key),
                        sample.get(key),
                        settlements.get(key),
                        evidence.getOrDefault(key, 0),
                        last.get(key)));
            }
        }
        return cells;
    }

    private static Measurement claimed(ScoredCriterion criterion, SelfScore self, Measuring measuring) {
        return self == null || self.claimedValue() == null ? null : measuring.claimed(criterion, self.claimedValue());
    }

    /** One cell. */
    Cell of(RoundRow round, EvaluatedUnit unit, ScoredCriterion criterion) {
        return of(round, List.of(unit), List.of(criterion)).get(0);
    }

    /** Everything in the round. */
    List<Cell> all(RoundRow round) {
        return of(round, rounds.units(round.id()), rounds.criteria(round.id()));
    }
}
