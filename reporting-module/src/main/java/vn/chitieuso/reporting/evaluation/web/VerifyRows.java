package vn.chitieuso.reporting.evaluation.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Choice;
import vn.chitieuso.reporting.evaluation.EvaluationReading;
import vn.chitieuso.reporting.evaluation.RoundView;
import vn.chitieuso.reporting.evaluation.ScoreView;
import vn.chitieuso.reporting.evaluation.Standing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The scores a person verifies, read once in a request: there may be thousands, which no session shall keep. */
@RequestScoped
public class VerifyRows {

    static final String OPEN = "open";

    @Inject
    private EvaluationReading reading;

    @Inject
    private Language language;

    private String scorecard;
    private RoundView round;
    private List<ScoreView> all;
    private List<ScoreView> found;

    /** To be said before anything is asked: the page builds its choices before it knows what it was opened with. */
    VerifyRows of(String code) {
        scorecard = code;
        return this;
    }

    RoundView round() {
        if (round == null) {
            round = reading.round(scorecard);
        }
        return round;
    }

    List<ScoreView> all() {
        if (all == null) {
            all = reading.scores(scorecard).stream()
                    .filter(each -> each.seat() != null)
                    .toList();
        }
        return all;
    }

    List<ScoreView> found(String standing, String criterion, String unit) {
        if (found == null) {
            found = all().stream()
                    .filter(each -> fits(each.standing(), standing))
                    .filter(each -> fits(each.criterion().code(), criterion))
                    .filter(each -> fits(each.unit().code(), unit))
                    .toList();
        }
        return found;
    }

    private static boolean fits(Standing standing, String wanted) {
        return OPEN.equals(wanted) ? standing.awaitsVerdict() : fits(standing.name(), wanted);
    }

    private static boolean fits(String text, String wanted) {
        return wanted == null || wanted.isBlank() || wanted.equals(text);
    }

    /** What was read no longer stands. */
    void forget() {
        all = null;
        found = null;
    }

    public List<Choice> getCriteria() {
        return choices(score -> new Choice(
                score.criterion().code(),
                score.criterion().code() + " " + score.criterion().title()));
    }

    public List<Choice> getUnits() {
        return choices(score -> new Choice(score.unit().code(), score.unit().name()));
    }

    private List<Choice> choices(Function<ScoreView, Choice> choice) {
        List<Choice> choices = new ArrayList<>(List.of(everything()));
        Set<Choice> distinct = new HashSet<>();
        all().stream().map(choice).filter(distinct::add).forEach(choices::add);
        return choices;
    }

    public List<Choice> getStandings() {
        List<Choice> choices = new ArrayList<>(
                List.of(new Choice(OPEN, language.text("reporting.evaluation.verify.open")), everything()));
        for (Standing each : Standing.values()) {
            choices.add(new Choice(each.name(), language.text("reporting.evaluation.standing." + each)));
        }
        return choices;
    }

    private Choice everything() {
        return new Choice("", language.text("reporting.evaluation.verify.all"));
    }
}
