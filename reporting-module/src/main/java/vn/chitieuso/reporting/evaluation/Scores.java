package vn.chitieuso.reporting.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.platform.NotFoundException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The scores of rounds: as they stand, for whoever may see them, and as they were published, for everybody signed in. */
@ApplicationScoped
@Transactional
public class Scores {

    @Inject
    private RoundTable rounds;

    @Inject
    private PublicationTable publications;

    @Inject
    private Cells cells;

    @Inject
    private Panel panel;

    @Inject
    private CurrentUser currentUser;

    /**
     * As they stand now, of the units whose scores the reader may see before they are published.
     *
     * @param scorecard code
     */
    public ScoreSheet of(String scorecard) {
        currentUser.require(EvaluationRight.SEE_SCORES);
        RoundRow round = rounds.get(scorecard);
        List<ScoredCriterion> criteria = rounds.criteria(round.id());
        List<EvaluatedUnit> seen = rounds.units(round.id()).stream()
                .filter(unit -> panel.seesAll(round, unit.id()))
                .toList();
        Map<EvaluatedUnit, List<CriterionScore>> scores = new LinkedHashMap<>();
        cells.of(round, seen, criteria)
                .forEach(cell -> scores.computeIfAbsent(cell.unit(), unit -> new ArrayList<>())
                        .add(cell.score()));
        List<UnitScores> units = new ArrayList<>();
        scores.forEach((unit, list) -> units.add(new UnitScores(unit, list)));
        return new ScoreSheet(round, null, criteria, rounds.classes(round.id()), units);
    }

    /**
     * The newest edition.
     *
     * @param scorecard code
     * @throws NotFoundException where nothing is published
     */
    public ScoreSheet published(String scorecard) {
        return findPublished(scorecard)
                .orElseThrow(() -> new NotFoundException("reporting.evaluation.notPublished", scorecard));
    }

    public Optional<ScoreSheet> findPublished(String scorecard) {
        return rounds.find(scorecard)
                .flatMap(round -> publications.newest(round.id()).map(newest -> sheet(round, newest)));
    }

    /** One edition, the newest or an earlier one. */
    public ScoreSheet published(String scorecard, int edition) {
        RoundRow round = rounds.get(scorecard);
        return publications.of(round.id()).stream()
                .filter(each -> each.edition() == edition)
                .findFirst()
                .map(found -> sheet(round, found))
                .orElseThrow(() -> new NotFoundException("reporting.evaluation.unknownEdition", edition, scorecard));
    }

    /** All editions, the newest first. */
    public List<Publication> editions(String scorecard) {
        return publications.of(rounds.get(scorecard).id());
    }

    /** The newest edition of a series' year; empty where nothing is published. */
    public Optional<ScoreSheet> publishedOfSeries(String series, int year) {
        return rounds.ofSeries(series, year).map(RoundRow::code).flatMap(this::findPublished);
    }

    /** Rounds something of which is published, the latest year first. */
    public List<RoundRow> publishedRounds() {
        return rounds.list().stream()
                .filter(round -> round.state().isPublished())
                .toList();
    }

    private ScoreSheet sheet(RoundRow round, Publication publication) {
        List<ScoredCriterion> criteria = rounds.criteria(round.id());
        Map<Long, Map<Long, PublicationTable.Row>> scores = publications.scores(publication.id());
        List<UnitScores> units = rounds.units(round.id()).stream()
                .map(unit -> new UnitScores(
                        unit,
                        criteria.stream()
                                .map(criterion ->
                                        score(criterion, scores.get(unit.id()).get(criterion.id())))
                                .toList()))
                .toList();
        return new ScoreSheet(round, publication, criteria, rounds.classes(round.id()), units);
    }

    private static CriterionScore score(ScoredCriterion criterion, PublicationTable.Row row) {
        return new CriterionScore(
                criterion.code(), row.value(), row.share(), row.points(), criterion.maximum(), row.source(), true);
    }
}
