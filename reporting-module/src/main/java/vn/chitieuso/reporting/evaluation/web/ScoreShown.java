package vn.chitieuso.reporting.evaluation.web;

import java.math.BigDecimal;
import java.util.List;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.reporting.evaluation.EvaluatedUnit;
import vn.chitieuso.reporting.evaluation.EvaluationReading;
import vn.chitieuso.reporting.evaluation.Publication;
import vn.chitieuso.reporting.evaluation.PublishedReading;
import vn.chitieuso.reporting.evaluation.PublishedSheet;
import vn.chitieuso.reporting.evaluation.RoundView;
import vn.chitieuso.reporting.evaluation.ScoreExplanation;
import vn.chitieuso.reporting.evaluation.ScoreView;
import vn.chitieuso.reporting.evaluation.ScoredCriterion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The score a page shows, read once in a request: as it stands for whoever may see that, else as it was published. */
@RequestScoped
public class ScoreShown {

    @Inject
    private EvaluationReading reading;

    @Inject
    private PublishedReading publishedReading;

    private String looked;
    private String criterion;
    private RoundView round;
    private ScoreView view;
    private PublishedSheet published;

    void look(String scorecard, String unit, String criterionCode, Integer edition) {
        String address = scorecard + "/" + unit + "/" + criterionCode + "/" + edition;
        if (address.equals(looked)) {
            return;
        }
        looked = address;
        criterion = criterionCode;
        round = reading.round(scorecard);
        boolean isPublished = round.round().state().isPublished();
        if (isPublished) {
            published = publishedReading.sheet(scorecard, unit, edition);
        }
        if (edition == null && (!isPublished || round.seesScores())) {
            view = reading.score(scorecard, unit, criterionCode);
        }
    }

    public RoundView getRound() {
        return round;
    }

    /** As it stands; null for whoever sees only what is published. */
    public ScoreView getView() {
        return view;
    }

    public boolean isPublished() {
        return published != null;
    }

    public Publication getPublication() {
        return published == null ? null : published.publication();
    }

    /** What was published, where something was; else as it stands. */
    public ScoreExplanation getExplanation() {
        return published == null
                ? view.explanation()
                : published.scores().stream()
                        .filter(each -> each.criterion().code().equals(criterion))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("kpi.scorecard.unknownCriterion", criterion));
    }

    /** What accepted figures would give now, where that differs from what was published; null where it does not. */
    public BigDecimal getNow() {
        return published == null ? null : published.now().get(criterion);
    }

    public EvaluatedUnit getUnit() {
        return published == null ? view.unit() : published.unit();
    }

    public String getPrevious() {
        return neighbour(-1);
    }

    public String getNext() {
        return neighbour(1);
    }

    private String neighbour(int step) {
        List<String> codes =
                round.criteria().stream().map(ScoredCriterion::code).toList();
        int place = codes.indexOf(criterion) + step;
        return place < 0 || place >= codes.size() ? null : codes.get(place);
    }
}
