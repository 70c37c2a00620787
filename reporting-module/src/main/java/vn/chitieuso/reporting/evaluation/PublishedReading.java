package vn.chitieuso.reporting.evaluation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chitieuso.platform.NotFoundException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** What was published of a unit, for everybody who is signed in, and whether figures would give other points by now. */
@ApplicationScoped
@Transactional
public class PublishedReading {

    @Inject
    private EvaluationReading reading;

    @Inject
    private RoundTable rounds;

    @Inject
    private PublicationTable publications;

    @Inject
    private AcceptedFigures figures;

    /** @param edition null for the newest */
    public PublishedSheet sheet(String scorecard, String unit, Integer edition) {
        RoundRow round = reading.known(scorecard);
        EvaluatedUnit evaluated = rounds.unit(round, unit);
        Publication publication = publications.of(round.id()).stream()
                .filter(each -> edition == null || each.edition() == edition)
                .findFirst()
                .orElseThrow(() -> edition == null
                        ? new NotFoundException("reporting.evaluation.notPublished", scorecard)
                        : new NotFoundException("reporting.evaluation.unknownEdition", edition, scorecard));
        List<ScoredCriterion> criteria = rounds.criteria(round.id());
        Map<Long, String> texts = publications.explanations(publication.id(), evaluated.id());
        List<ScoreExplanation> scores = criteria.stream()
                .filter(criterion -> texts.containsKey(criterion.id()))
                .map(criterion -> ExplanationText.read(texts.get(criterion.id()), criterion))
                .toList();
        return new PublishedSheet(round, evaluated, publication, scores, now(round, evaluated, criteria, scores));
    }

    private Map<String, BigDecimal> now(
            RoundRow round, EvaluatedUnit unit, List<ScoredCriterion> criteria, List<ScoreExplanation> scores) {
        Measuring measuring = figures.measuring(round, criteria, List.of(unit.id()));
        Map<String, BigDecimal> now = new HashMap<>();
        for (ScoreExplanation score : scores) {
            measuring
                    .measure(score.criterion(), unit.id())
                    .filter(measured -> measured.isPresent() && differs(score, measured))
                    .ifPresent(measured -> now.put(score.criterion().code(), measured.points()));
        }
        return now;
    }

    private static boolean differs(ScoreExplanation then, Measurement now) {
        return then.computedPoints() == null || then.computedPoints().compareTo(now.points()) != 0;
    }
}
