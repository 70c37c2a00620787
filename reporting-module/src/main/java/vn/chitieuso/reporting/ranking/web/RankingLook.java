package vn.chitieuso.reporting.ranking.web;

import java.util.List;
import java.util.stream.Collectors;
import vn.chitieuso.kpi.scorecard.Classification;
import vn.chitieuso.kpi.scorecard.ScoringRule;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.ranking.Lift;
import vn.chitieuso.reporting.ranking.Movement;
import vn.chitieuso.reporting.ranking.RankedYear;
import vn.chitieuso.reporting.ranking.Ranking;
import vn.chitieuso.reporting.ranking.RankingWords;
import vn.chitieuso.reporting.ranking.Sensitivity;
import vn.chitieuso.reporting.ranking.WeightChange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Says and shows what a ranking found; arrows and colours never stand alone. */
@Named
@RequestScoped
public class RankingLook {

    @Inject
    private RankingWords words;

    @Inject
    private Language language;

    public String edition(Ranking ranking) {
        return words.edition(ranking.publication(), language.getLocale());
    }

    public String percentOf(Ranking ranking) {
        return words.percentOf(ranking, language.getLocale());
    }

    public String movement(Movement movement) {
        return words.movement(movement, language.getLocale());
    }

    /** An arrow with the places, or a word. */
    public String sign(Movement movement) {
        if (movement.places() == null) {
            return language.text("reporting.ranking.movement.brief." + movement.kind());
        }
        int places = movement.places();
        return places > 0 ? "▲ " + places : places < 0 ? "▼ " + -places : "=";
    }

    public String direction(Movement movement) {
        return movement.places() == null || movement.places() == 0 ? "dim" : movement.places() > 0 ? "up" : "down";
    }

    /** The best class is green, the last one red, those between in order. */
    public String tone(Ranking ranking, String classification) {
        List<String> names =
                ranking.classes().stream().map(Classification::getName).toList();
        int place = names.indexOf(classification);
        if (place <= 0) {
            return place == 0 ? "ok" : "";
        }
        return place == names.size() - 1 ? "bad" : place == 1 ? "info" : "warn";
    }

    public String list(List<String> names) {
        return String.join("; ", names);
    }

    /** Codes in the order in which they are compared. */
    public String order(List<String> codes) {
        return String.join(" → ", codes);
    }

    /** The places over the years, for those who listen. */
    public String course(List<RankedYear> years) {
        return language.text(
                "reporting.ranking.unit.history.picture",
                years.stream()
                        .filter(year -> year.row() != null)
                        .map(year -> language.text(
                                "reporting.ranking.unit.history.point",
                                year.round().year(),
                                year.row().rank(),
                                year.of()))
                        .collect(Collectors.joining("; ")));
    }

    public String change(Sensitivity sensitivity, WeightChange change) {
        return words.change(change, sensitivity.percent(), language.getLocale());
    }

    /** What a reach takes: a value, or somebody's judgement. */
    public String needed(Lift lift, Lift.Reach reach) {
        if (reach.met()) {
            return language.text("reporting.ranking.unit.met");
        }
        if (lift.criterion().rule() instanceof ScoringRule.YesNo) {
            return language.text("reporting.ranking.unit.yes");
        }
        return reach.needed() == null
                ? language.text("reporting.ranking.unit.judged")
                : language.text("reporting.ranking.unit.needs", words.needed(reach.needed(), language.getLocale()));
    }
}
