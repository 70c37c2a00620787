package vn.chitieuso.kpi.scorecard.web;

import java.util.List;
import vn.chitieuso.kpi.scorecard.Scorecard;
import vn.chitieuso.kpi.scorecard.Scorecards;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Bộ tiêu chí: the sets of criteria, the latest year first. */
@Named
@RequestScoped
public class ScorecardBrowser {

    @Inject
    private Scorecards scorecards;

    private List<Scorecard> found = List.of();

    public void load() {
        found = scorecards.list();
    }

    public List<Scorecard> getScorecards() {
        return found;
    }
}
