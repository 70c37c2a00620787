package vn.chitieuso.reporting.evaluation.web;

import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Messages;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.evaluation.EvaluationReading;
import vn.chitieuso.reporting.evaluation.EvaluationRight;
import vn.chitieuso.reporting.evaluation.RoundKeeping;
import vn.chitieuso.reporting.evaluation.RoundState;
import vn.chitieuso.reporting.evaluation.RoundSteps;
import vn.chitieuso.reporting.evaluation.RoundView;
import vn.chitieuso.reporting.evaluation.UnitProgress;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One evaluation round: where it stands, who verifies what, how far each unit is; and its steps, for whoever conducts it. */
@Named
@ViewScoped
public class RoundPage implements Serializable {

    private static final String PAGE = "/reporting/evaluation/round.xhtml?faces-redirect=true&scorecard=";

    @Inject
    private EvaluationReading reading;

    @Inject
    private RoundSteps steps;

    @Inject
    private RoundKeeping keeping;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Language language;

    private String scorecard;
    private String reason;
    private Long version;
    private transient RoundView view;
    private transient List<UnitProgress> units;

    public void load() {
        version = getView().round().version();
    }

    public RoundView getView() {
        if (view == null) {
            view = reading.round(scorecard);
        }
        return view;
    }

    /** Those whose scores the reader may see before they are published. */
    public List<UnitProgress> getUnits() {
        if (units == null) {
            units = getState() == RoundState.DRAFT || !isWorking() ? List.of() : reading.progress(scorecard);
        }
        return units;
    }

    /** Whether the reader sees more than what is published. */
    public boolean isWorking() {
        return getView().seesScores()
                || !getState().isPublished()
                        && (getView().verifies() || !getView().ownUnits().isEmpty());
    }

    public RoundState getState() {
        return getView().round().state();
    }

    public boolean isAdvancing() {
        return getView().conducts() && getState() != RoundState.COUNCIL && getState() != RoundState.PUBLISHED;
    }

    public boolean isGoingBack() {
        return getView().conducts() && (getState() == RoundState.VERIFICATION || getState() == RoundState.COUNCIL);
    }

    /** Whether the reader looks at what the council does. */
    public boolean isSeeingCouncil() {
        return getView().seesScores() && getState().allowsSettling();
    }

    public boolean isVerifying() {
        return getState().allowsVerifying() && getView().verifies() && currentUser.may(EvaluationRight.VERIFY_SCORES);
    }

    public long getHandedIn() {
        return getUnits().stream().filter(each -> each.unit().isHandedIn()).count();
    }

    public long getVerified() {
        return getUnits().stream().mapToLong(UnitProgress::verified).sum();
    }

    public long getCriteria() {
        return getUnits().stream().mapToLong(UnitProgress::criteria).sum();
    }

    public String advance() {
        return told(steps.advance(scorecard, version));
    }

    public String goBack() {
        return told(steps.goBack(scorecard, reason, version));
    }

    private String told(RoundState state) {
        Messages.addFlashGlobalInfo(
                "{0}",
                language.text(
                        "reporting.evaluation.round.moved", language.text("reporting.evaluation.state." + state)));
        return PAGE + scorecard;
    }

    public String discard() {
        keeping.discard(scorecard);
        Messages.addFlashGlobalInfo("{0}", language.text("reporting.evaluation.round.discarded"));
        return "/reporting/evaluation/browse.xhtml?faces-redirect=true";
    }

    public String getScorecard() {
        return scorecard;
    }

    public void setScorecard(String scorecard) {
        this.scorecard = scorecard;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
