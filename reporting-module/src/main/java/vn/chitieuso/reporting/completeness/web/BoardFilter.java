package vn.chitieuso.reporting.completeness.web;

import java.util.ArrayList;
import java.util.List;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Choice;
import vn.chitieuso.reporting.completeness.Standing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Which reports of a period are shown: all, those owed, those waiting, or those of one standing. */
@RequestScoped
public class BoardFilter {

    private static final String OWED = "owed";
    private static final String WAITING = "waiting";

    @Inject
    private BoardChoices choices;

    @Inject
    private Language language;

    String regime(String asked) {
        return choices.regime(asked);
    }

    boolean shows(String show, Standing standing) {
        if (OWED.equals(show)) {
            return standing.isOwed();
        }
        if (WAITING.equals(show)) {
            return standing.isWaiting();
        }
        for (Standing each : Standing.values()) {
            if (each.name().equals(show)) {
                return each == standing;
            }
        }
        return true;
    }

    List<Choice> shows() {
        List<Choice> shows = new ArrayList<>();
        shows.add(new Choice("", language.text("reporting.completeness.period.show.all")));
        shows.add(new Choice(OWED, language.text("reporting.completeness.period.show.owed")));
        shows.add(new Choice(WAITING, language.text("reporting.completeness.period.show.waiting")));
        for (Standing each : Standing.values()) {
            shows.add(new Choice(each.name(), language.text("reporting.completeness.standing." + each)));
        }
        return shows;
    }
}
