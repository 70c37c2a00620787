package vn.chitieuso.kpi.scorecard.web;

import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Messages;
import vn.chitieuso.kpi.formula.Problem;
import vn.chitieuso.kpi.scorecard.Criterion;
import vn.chitieuso.kpi.scorecard.Scorecard;
import vn.chitieuso.kpi.scorecard.ScorecardDescription;
import vn.chitieuso.kpi.scorecard.ScorecardPublishing;
import vn.chitieuso.kpi.scorecard.Scorecards;
import vn.chitieuso.platform.text.Language;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One set of criteria: its sections, what does not add up, and what can be done with the whole. */
@Named
@ViewScoped
public class ScorecardPage implements Serializable {

    @Inject
    private Scorecards scorecards;

    @Inject
    private ScorecardPublishing publishing;

    @Inject
    private Language language;

    private String code;
    private String reason;
    private transient Scorecard scorecard;
    private transient List<Problem> gaps;

    /** Whoever asks for one that is not there is told so at once. */
    public void load() {
        scorecard = scorecards.getWhole(code);
    }

    public String publish() {
        publishing.publish(code);
        return back("kpi.scorecard.show.published");
    }

    public String reopen() {
        publishing.reopen(code, reason);
        return back("kpi.scorecard.show.reopened");
    }

    public String discard() {
        publishing.discard(code);
        Messages.addFlashGlobalInfo("{0}", language.text("kpi.scorecard.show.discarded"));
        return "/kpi/scorecard/browse.xhtml?faces-redirect=true";
    }

    private String back(String key) {
        Messages.addFlashGlobalInfo("{0}", language.text(key));
        return "/kpi/scorecard/show.xhtml?faces-redirect=true&code=" + code;
    }

    public Scorecard getScorecard() {
        if (scorecard == null) {
            load();
        }
        return scorecard;
    }

    public ScorecardDescription getSaid() {
        return getScorecard().describe();
    }

    public List<Problem> getGaps() {
        if (gaps == null) {
            gaps = publishing.gaps(code);
        }
        return gaps;
    }

    public String message(Problem gap) {
        return gap.message(language.getLocale());
    }

    public String words(Criterion criterion) {
        return criterion.getScoringRule().words(language.getLocale());
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
