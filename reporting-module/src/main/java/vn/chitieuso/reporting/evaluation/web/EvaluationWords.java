package vn.chitieuso.reporting.evaluation.web;

import java.math.BigDecimal;
import java.util.Map;
import vn.chitieuso.kpi.formula.Outcome;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.evaluation.RoundState;
import vn.chitieuso.reporting.evaluation.ScoreExplanation;
import vn.chitieuso.reporting.evaluation.ScoreSource;
import vn.chitieuso.reporting.evaluation.ScoredCriterion;
import vn.chitieuso.reporting.evaluation.Standing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Says where a round and a score stand, in words and a tone, and how points were reckoned. */
@Named
@RequestScoped
public class EvaluationWords {

    private static final int POINTS_SHOWN = 2;
    private static final int VALUE_SHOWN = 4;
    private static final Map<Standing, String> TONES = Map.of(
            Standing.GAP, "bad",
            Standing.PROPOSED, "",
            Standing.ASKED, "warn",
            Standing.ANSWERED, "info",
            Standing.VERIFIED, "ok",
            Standing.CHANGED, "warn",
            Standing.DIFFERENT, "bad",
            Standing.SETTLED, "ok");

    @Inject
    private Language language;

    public String state(RoundState state) {
        return state == null ? "" : language.text("reporting.evaluation.state." + state);
    }

    public String tone(RoundState state) {
        return switch (state) {
            case DRAFT -> "";
            case OPEN, VERIFICATION -> "info";
            case COUNCIL -> "warn";
            case PUBLISHED -> "ok";
        };
    }

    public String standing(Standing standing) {
        return language.text("reporting.evaluation.standing." + standing);
    }

    public String tone(Standing standing) {
        return TONES.get(standing);
    }

    /** Empty where there are no points. */
    public String source(ScoreSource source) {
        return source == null ? "" : language.text("reporting.evaluation.source." + source);
    }

    public String stage(ScoreExplanation.Stage.Kind kind) {
        return language.text("reporting.evaluation.stage." + kind);
    }

    public String rule(ScoredCriterion criterion) {
        return criterion.ruleInWords(language.getLocale());
    }

    /** Why nothing was measured; empty where something was, or people judge. */
    public String missing(Outcome outcome) {
        return outcome == null || outcome.isPresent() ? "" : outcome.message(language.getLocale());
    }

    /** A gap is a dash, never a zero. */
    public String points(BigDecimal points) {
        return Decimals.shown(points, POINTS_SHOWN);
    }

    public String value(BigDecimal value) {
        return Decimals.shown(value, VALUE_SHOWN);
    }

    /** {@code 0,8124 × 15 = 12,186}: the share the rule gives, the maximum, the points. */
    public String reckoning(ScoreExplanation explanation) {
        return explanation.computedPoints() == null
                ? ""
                : Decimals.shown(explanation.computedShare(), 6) + " × "
                        + Decimals.shown(explanation.criterion().maximum(), VALUE_SHOWN) + " = "
                        + Decimals.shown(explanation.computedPoints(), VALUE_SHOWN);
    }
}
