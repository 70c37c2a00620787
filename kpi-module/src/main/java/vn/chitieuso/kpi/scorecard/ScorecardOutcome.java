package vn.chitieuso.kpi.scorecard;

import java.util.List;
import vn.chitieuso.kpi.decision.DecisionDocument;
import vn.chitieuso.kpi.decision.DecisionOutcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The sets of criteria a document set. */
@ApplicationScoped
class ScorecardOutcome implements DecisionOutcome {

    @Inject
    private Scorecards scorecards;

    @Override
    public List<Outcome> of(DecisionDocument decision) {
        return scorecards.setBy(decision.getId()).stream()
                .map(card -> new Outcome(
                        "kpi.scorecard.outcome",
                        card.describe().name() + " – " + card.describe().year(),
                        "/kpi/scorecard/show.xhtml?code=" + card.getCode()))
                .toList();
    }
}
