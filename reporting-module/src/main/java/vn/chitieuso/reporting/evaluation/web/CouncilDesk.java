package vn.chitieuso.reporting.evaluation.web;

import java.io.Serializable;
import java.util.List;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.work.BackgroundWork;
import vn.chitieuso.platform.work.Job;
import vn.chitieuso.reporting.evaluation.Council;
import vn.chitieuso.reporting.evaluation.EvaluationReading;
import vn.chitieuso.reporting.evaluation.PublishingJob;
import vn.chitieuso.reporting.evaluation.RoundView;
import vn.chitieuso.reporting.evaluation.ScoreView;
import vn.chitieuso.reporting.evaluation.Standing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Hội đồng: what differs, what was settled, and publication with a decision. */
@Named
@ViewScoped
public class CouncilDesk implements Serializable {

    private static final String PAGE = "/reporting/evaluation/council.xhtml?faces-redirect=true&scorecard=";

    @Inject
    private EvaluationReading reading;

    @Inject
    private Council council;

    @Inject
    private PublishingJob jobs;

    @Inject
    private BackgroundWork work;

    private String scorecard;
    private String number;
    private String decision;
    private String reason;
    private transient RoundView view;
    private transient List<Council.Difference> differences;
    private transient List<ScoreView> settled;

    public void load() {
        getDifferences();
    }

    public RoundView getView() {
        if (view == null) {
            view = reading.round(scorecard);
        }
        return view;
    }

    public List<Council.Difference> getDifferences() {
        if (differences == null) {
            differences = council.differences(scorecard);
        }
        return differences;
    }

    /** What the council settled and no edition has yet. */
    public List<ScoreView> getSettled() {
        if (settled == null) {
            int published = getView().publications().stream()
                    .mapToInt(each -> each.edition())
                    .max()
                    .orElse(0);
            settled = reading.scores(scorecard).stream()
                    .filter(each -> each.standing() == Standing.SETTLED
                            && each.settled().edition() > published)
                    .toList();
        }
        return settled;
    }

    public boolean isCorrecting() {
        return getView().round().state().isPublished();
    }

    public boolean isPublishing() {
        return getView().conducts() && getView().round().state().allowsSettling();
    }

    public String publish() {
        return PAGE + scorecard + "&job=" + jobs.begin(scorecard, decision, reason);
    }

    /** The publication under way; null where none was begun. */
    public Job getJob() {
        if (number == null) {
            return null;
        }
        if (!number.matches("\\d{1,18}")) {
            throw new NotFoundException("platform.work.unknown", number);
        }
        return work.get(Long.parseLong(number));
    }

    public String getScorecard() {
        return scorecard;
    }

    public void setScorecard(String scorecard) {
        this.scorecard = scorecard;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
