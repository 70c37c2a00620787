package vn.chitieuso.reporting.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.orgunit.UnitGroup;
import vn.chitieuso.admin.orgunit.UnitGroups;
import vn.chitieuso.platform.ForbiddenException;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Rounds and scores as the reader may see them. Of a draft nobody but the standing agency knows; before publication units
 * see their own scores, the panel what it verifies, the agency, leaders and auditors what they reach; what is published is
 * everybody's who is signed in.
 */
@ApplicationScoped
@Transactional
public class EvaluationReading {

    @Inject
    private RoundTable rounds;

    @Inject
    private CellWriting draws;

    @Inject
    private PublicationTable publications;

    @Inject
    private ScoreExplaining explaining;

    @Inject
    private CellDesk desk;

    @Inject
    private SelfScoring scoring;

    @Inject
    private Panel panel;

    @Inject
    private UnitGroups groups;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** The latest year first. */
    public List<RoundRow> rounds() {
        return rounds.list().stream().filter(this::isKnown).toList();
    }

    /** Of a draft only who may set it up knows. */
    private boolean isKnown(RoundRow round) {
        if (round.state() == RoundState.DRAFT) {
            return currentUser.may(EvaluationRight.CONDUCT);
        }
        return round.state().isPublished()
                || currentUser.may(EvaluationRight.SEE_SCORES)
                || !ownUnits(round).isEmpty()
                || sits(round);
    }

    /** @throws NotFoundException where there is none, or the reader may not know of it */
    public RoundRow known(String scorecard) {
        return rounds.find(scorecard)
                .filter(this::isKnown)
                .orElseThrow(() -> new NotFoundException("reporting.evaluation.unknown", scorecard));
    }

    private boolean sits(RoundRow round) {
        return panel.sitsIn(
                rounds.criteria(round.id()),
                draws.draws(round.id()).stream().map(Draw::departmentId).collect(Collectors.toSet()));
    }

    private List<EvaluatedUnit> ownUnits(RoundRow round) {
        return rounds.units(round.id(), panel.own());
    }

    public RoundView round(String scorecard) {
        RoundRow round = known(scorecard);
        List<ScoredCriterion> criteria = rounds.criteria(round.id());
        List<Draw> drawn = draws.draws(round.id());
        Set<Long> departments = Stream.concat(
                        criteria.stream().map(ScoredCriterion::departmentId),
                        drawn.stream().map(Draw::departmentId))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        boolean sees = currentUser.may(EvaluationRight.SEE_SCORES);
        return new RoundView(
                round,
                round.groupId() == null
                        ? null
                        : groups.ofIds(List.of(round.groupId())).stream()
                                .map(UnitGroup::name)
                                .findFirst()
                                .orElse(null),
                criteria,
                names(departments),
                rounds.classes(round.id()),
                steps(round),
                sees ? drawn : List.of(),
                publications.of(round.id()),
                currentUser.may(EvaluationRight.CONDUCT),
                sees,
                sits(round) || currentUser.may(EvaluationRight.CONDUCT),
                ownUnits(round));
    }

    private List<RoundView.Step> steps(RoundRow round) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT s.from_state, s.to_state, s.reason, s.taken_at,
                               coalesce(a.full_name, s.taken_by) AS taken_by_name
                        FROM evaluation_step s LEFT JOIN account a ON a.username = s.taken_by
                        WHERE s.round_id = :round ORDER BY s.id""")
                .bind("round", round.id())
                .mapTo(RoundView.Step.class)
                .list());
    }

    private Map<Long, String> names(Set<Long> units) {
        Map<Long, String> names = new HashMap<>();
        if (!units.isEmpty()) {
            sql.write(handle -> handle.createQuery("""
                            SELECT DISTINCT ON (unit_id) unit_id, name FROM org_unit_name WHERE unit_id IN (<units>)
                            ORDER BY unit_id, valid_to DESC""")
                    .bindList("units", List.copyOf(units))
                    .map((row, context) -> names.put(row.getLong(1), row.getString(2)))
                    .list());
        }
        return names;
    }

    /**
     * One unit's scores as they stand.
     *
     * @throws ForbiddenException where the reader may see none of them before they are published
     */
    public UnitSheet sheet(String scorecard, String unit) {
        RoundRow round = known(scorecard);
        EvaluatedUnit evaluated = rounds.unit(round, unit);
        List<ScoreView> scores = views(round, List.of(evaluated), rounds.criteria(round.id()));
        if (scores.isEmpty()) {
            throw new ForbiddenException("admin.account.forbidden");
        }
        boolean open =
                round.state().allowsSelfScoring() && !LocalDate.now(clock).isAfter(round.selfScoringUntil());
        boolean own = panel.belongsTo(evaluated.id());
        return new UnitSheet(
                round,
                evaluated,
                scores,
                own && open
                        ? scores.stream()
                                .filter(ScoreView::isUnsaid)
                                .map(ScoreView::criterion)
                                .toList()
                        : List.of(),
                open && !evaluated.isHandedIn() && currentUser.mayAt(EvaluationRight.SCORE_ONESELF, evaluated.id()),
                open && currentUser.mayAt(EvaluationRight.HAND_IN, evaluated.id()));
    }

    /** Whether the reader may see the unit's scores before they are published. */
    public boolean maySee(String scorecard, String unit) {
        RoundRow round = known(scorecard);
        EvaluatedUnit evaluated = rounds.unit(round, unit);
        return panel.seesAll(round, evaluated.id()) || panel.belongsTo(evaluated.id()) || sits(round);
    }

    /** One score as it stands. */
    public ScoreView score(String scorecard, String unit, String criterion) {
        RoundRow round = known(scorecard);
        return views(round, List.of(rounds.unit(round, unit)), List.of(desk.criterion(round, criterion))).stream()
                .findFirst()
                .orElseThrow(() -> new ForbiddenException("admin.account.forbidden"));
    }

    /** All scores the reader may see as they stand, unit by unit. */
    public List<ScoreView> scores(String scorecard) {
        RoundRow round = known(scorecard);
        return views(round, rounds.units(round.id()), rounds.criteria(round.id()));
    }

    private List<ScoreView> views(RoundRow round, List<EvaluatedUnit> units, List<ScoredCriterion> criteria) {
        boolean settles = round.state().allowsSettling() && currentUser.may(EvaluationRight.SETTLE_SCORES);
        return explaining.explain(round, units, criteria).stream()
                .filter(explained -> !round.state().isPublished()
                        || panel.seesAll(round, explained.cell().unit().id()))
                .flatMap(explained ->
                        panel.seen(round, explained.cell()).map(seen -> view(round, explained, seen, settles)).stream())
                .toList();
    }

    private ScoreView view(RoundRow round, ScoreExplaining.Explained explained, Cell seen, boolean settles) {
        Cell cell = explained.cell();
        long unit = cell.unit().id();
        boolean own = panel.belongsTo(unit);
        Seat seat = round.state().allowsVerifying()
                ? panel.seat(round, cell.criterion(), unit, cell.secondDepartment())
                        .orElse(null)
                : null;
        Proposal proposal = cell.proposal().orElse(null);
        boolean blind = !own
                && !panel.seesAll(round, unit)
                && panel.seat(round, cell.criterion(), unit, cell.secondDepartment())
                        .filter(Seat.SECOND::equals)
                        .isPresent();
        return new ScoreView(
                cell.unit(),
                blind ? explained.as(seen).withoutQuestions() : explained.as(seen),
                seen.standing(),
                proposal == null ? null : proposal.points(),
                proposal == null ? null : proposal.source(),
                cell.self(),
                seen.first(),
                seen.second(),
                seen.settled(),
                cell.evidence(),
                own && scoring.isOpen(round, cell) && currentUser.mayAt(EvaluationRight.SCORE_ONESELF, unit),
                seat,
                own
                        && round.state().allowsVerifying()
                        && cell.last() != null
                        && !LocalDate.now(clock).isAfter(round.explanationUntil()),
                settles && !own);
    }

    /** Everybody's units and how far they are, as far as the reader may know. */
    public List<UnitProgress> progress(String scorecard) {
        RoundRow round = known(scorecard);
        Map<Long, List<ScoreView>> byUnit = scores(scorecard).stream()
                .collect(Collectors.groupingBy(view -> view.unit().id()));
        return rounds.units(round.id()).stream()
                .filter(unit -> byUnit.containsKey(unit.id()))
                .map(unit -> UnitProgress.of(unit, byUnit.get(unit.id())))
                .toList();
    }
}
