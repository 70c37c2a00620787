package vn.chitieuso.reporting.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.ReportedFigure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells how scores come about, from what stands now. It asks nobody for rights. */
@ApplicationScoped
class ScoreExplaining {

    @Inject
    private AcceptedFigures figures;

    @Inject
    private Cells cells;

    @Inject
    private CellTable table;

    /** Of the units, at the criteria; unit by unit. */
    List<Explained> explain(RoundRow round, List<EvaluatedUnit> units, List<ScoredCriterion> criteria) {
        Measuring measuring = figures.measuring(
                round, criteria, units.stream().map(EvaluatedUnit::id).toList());
        Map<Long, List<IndicatorRow>> definitions = definitions(round, criteria);
        Long single = units.size() == 1 ? units.get(0).id() : null;
        Map<CellTable.Key, List<Evidence>> evidence = table.allEvidence(round.id(), single).stream()
                .filter(Evidence::isStanding)
                .collect(Collectors.groupingBy(each -> new CellTable.Key(each.unitId(), each.criterionId())));
        Map<CellTable.Key, List<Message>> messages = table.messages(round.id(), single).stream()
                .collect(Collectors.groupingBy(each -> new CellTable.Key(each.unitId(), each.criterionId())));
        List<Explained> explained = new ArrayList<>();
        for (Cell cell : cells.of(round, units, criteria, measuring)) {
            CellTable.Key key =
                    new CellTable.Key(cell.unit().id(), cell.criterion().id());
            explained.add(new Explained(
                    cell,
                    inputs(cell, measuring, definitions),
                    evidence.getOrDefault(key, List.of()),
                    messages.getOrDefault(key, List.of())));
        }
        return explained;
    }

    /** What each criterion's formula reads, and what that is computed from, by key of the criterion. */
    private Map<Long, List<IndicatorRow>> definitions(RoundRow round, List<ScoredCriterion> criteria) {
        Map<Long, List<IndicatorRow>> definitions = new HashMap<>();
        criteria.stream()
                .filter(criterion -> !criterion.isManual())
                .forEach(criterion -> definitions.put(
                        criterion.id(),
                        List.copyOf(figures.definitions(
                                        criterion.formula().codes(),
                                        figures.period(round).dataTo())
                                .values())));
        return definitions;
    }

    private static List<ScoreExplanation.Input> inputs(
            Cell cell, Measuring measuring, Map<Long, List<IndicatorRow>> definitions) {
        return definitions.getOrDefault(cell.criterion().id(), List.of()).stream()
                .map(definition -> {
                    ReportedFigure figure = measuring.figure(cell.unit().id(), definition.code());
                    return new ScoreExplanation.Input(
                            definition.code(),
                            definition.name(),
                            definition.unit(),
                            definition.isDerived() ? definition.formula() : null,
                            figure == null ? null : figure.value(),
                            figure == null ? Qualifier.EQUAL : figure.qualifier(),
                            figure == null ? 0 : figure.reported(),
                            figure == null ? 0 : figure.expected(),
                            figure != null && figure.illustrative());
                })
                .toList();
    }

    /** A cell with everything that explains it. */
    record Explained(Cell cell, List<ScoreExplanation.Input> inputs, List<Evidence> evidence, List<Message> messages) {

        /** As whoever may see the cell like this is told. */
        ScoreExplanation as(Cell seen) {
            Measurement measured = seen.measured();
            return new ScoreExplanation(
                    seen.criterion(),
                    measured == null ? null : measured.outcome(),
                    measured == null ? null : measured.share(),
                    measured == null ? null : measured.points(),
                    measured == null ? null : measured.place(),
                    measured == null ? null : measured.peers(),
                    inputs,
                    stages(seen),
                    evidence.stream()
                            .map(each -> new ScoreExplanation.Shown(
                                    each.id(),
                                    each.name(),
                                    each.sha256(),
                                    each.documentNumber(),
                                    each.documentDate(),
                                    each.documentName()))
                            .toList(),
                    messages,
                    seen.score());
        }

        private static List<ScoreExplanation.Stage> stages(Cell cell) {
            List<ScoreExplanation.Stage> stages = new ArrayList<>();
            if (cell.self() != null) {
                SelfScore self = cell.self();
                stages.add(new ScoreExplanation.Stage(
                        ScoreExplanation.Stage.Kind.SELF,
                        self.points() == null && cell.claimed() != null
                                ? cell.claimed().points()
                                : self.points(),
                        self.claimedValue(),
                        source(self),
                        self.reason(),
                        null,
                        self.writtenAt(),
                        self.writtenBy(),
                        self.writtenByName()));
            }
            if (cell.unit().isHandedIn()) {
                stages.add(new ScoreExplanation.Stage(
                        ScoreExplanation.Stage.Kind.HANDED_IN,
                        null,
                        null,
                        null,
                        null,
                        null,
                        cell.unit().handedInAt(),
                        cell.unit().handedInBy(),
                        cell.unit().handedInBy()));
            }
            add(stages, cell.first());
            add(stages, cell.second());
            if (cell.settled() != null) {
                Settlement settled = cell.settled();
                stages.add(new ScoreExplanation.Stage(
                        ScoreExplanation.Stage.Kind.SETTLED,
                        settled.points(),
                        null,
                        ScoreSource.COUNCIL,
                        settled.reason(),
                        null,
                        settled.settledAt(),
                        settled.settledBy(),
                        settled.settledByName()));
            }
            return stages;
        }

        private static ScoreSource source(SelfScore self) {
            if (self.claimedValue() != null) {
                return ScoreSource.CLAIMED;
            }
            return self.points() == null ? null : ScoreSource.SELF;
        }

        private static void add(List<ScoreExplanation.Stage> stages, Verdict verdict) {
            if (verdict != null) {
                stages.add(new ScoreExplanation.Stage(
                        verdict.seat() == Seat.FIRST
                                ? ScoreExplanation.Stage.Kind.VERIFIED
                                : ScoreExplanation.Stage.Kind.CHECKED,
                        verdict.points(),
                        verdict.value(),
                        verdict.source(),
                        verdict.reason(),
                        verdict.departmentName(),
                        verdict.givenAt(),
                        verdict.givenBy(),
                        verdict.givenByName()));
            }
        }
    }
}
