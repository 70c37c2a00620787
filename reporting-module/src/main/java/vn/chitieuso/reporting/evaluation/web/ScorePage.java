package vn.chitieuso.reporting.evaluation.web;

import java.io.Serializable;
import org.omnifaces.util.Messages;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.evaluation.Council;
import vn.chitieuso.reporting.evaluation.DocumentTold;
import vn.chitieuso.reporting.evaluation.EvidenceKeeping;
import vn.chitieuso.reporting.evaluation.Explaining;
import vn.chitieuso.reporting.evaluation.ScoreView;
import vn.chitieuso.reporting.evaluation.SelfEntry;
import vn.chitieuso.reporting.evaluation.SelfScoring;
import vn.chitieuso.reporting.evaluation.Verifying;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One score and whatever the reader may do with it: write, show, ask, answer, verify, settle. */
@Named
@ViewScoped
public class ScorePage implements Serializable {

    @Inject
    private ScoreShown shown;

    @Inject
    private SelfScoring scoring;

    @Inject
    private EvidenceKeeping evidence;

    @Inject
    private Explaining explaining;

    @Inject
    private Verifying verifying;

    @Inject
    private Council council;

    @Inject
    private Language language;

    private final ScoreForm form = new ScoreForm();
    private String scorecard;
    private String unit;
    private String criterion;
    private Integer edition;
    private Long seenSelf;
    private Long seenVerdict;
    private Long seenSettled;
    private Long looked;

    public void load() {
        shown.look(scorecard, unit, criterion, edition);
        ScoreView view = shown.getView();
        if (view != null) {
            seenSelf = view.selfVersion();
            seenVerdict = view.verdictVersion();
            seenSettled = view.settledVersion();
            form.take(view);
        }
    }

    public ScoreShown getShown() {
        shown.look(scorecard, unit, criterion, edition);
        return shown;
    }

    /** Whether somebody wrote the self-score since the page was opened. */
    public boolean isWrittenSince() {
        ScoreView view = getShown().getView();
        return view != null && seenSelf != null && view.selfVersion() != seenSelf;
    }

    public String write() {
        return write(seenSelf);
    }

    /** What stood there when the page was last shown was looked at; what was written after that still is not. */
    public String writeAnyway() {
        return write(looked);
    }

    private String write(Long seen) {
        scoring.write(
                scorecard,
                unit,
                criterion,
                new SelfEntry(form.getSelfPoints(), form.getClaimedValue(), form.getSelfReason()),
                seen);
        return done("written");
    }

    public String tell() {
        evidence.tell(
                scorecard,
                unit,
                criterion,
                new DocumentTold(form.getDocumentNumber(), form.getDocumentDate(), form.getDocumentName()));
        return done("told");
    }

    public String remove(long id) {
        evidence.remove(scorecard, unit, id);
        return done("removed");
    }

    public String ask() {
        explaining.ask(scorecard, unit, criterion, form.getMessage());
        return done("asked");
    }

    public String answer() {
        explaining.answer(scorecard, unit, criterion, form.getMessage());
        return done("answered");
    }

    public String accept() {
        verifying.accept(scorecard, unit, criterion, form.getProposed(), seenVerdict);
        return done("verified");
    }

    public String give() {
        verifying.give(scorecard, unit, criterion, form.getPoints(), form.getReason(), seenVerdict);
        return done("verified");
    }

    public String settle() {
        council.settle(scorecard, unit, criterion, form.getPoints(), form.getReason(), seenSettled);
        return done("settled");
    }

    private String done(String what) {
        Messages.addFlashGlobalInfo("{0}", language.text("reporting.evaluation.score.done." + what));
        return "/reporting/evaluation/score.xhtml?faces-redirect=true&scorecard=" + scorecard + "&unit=" + unit
                + "&criterion=" + criterion;
    }

    /** The version of the self-score the page shows, which comes back with what is typed. */
    public Long getLooked() {
        ScoreView view = getShown().getView();
        return view == null ? null : view.selfVersion();
    }

    public void setLooked(Long looked) {
        this.looked = looked;
    }

    public ScoreForm getForm() {
        return form;
    }

    public String getScorecard() {
        return scorecard;
    }

    public void setScorecard(String scorecard) {
        this.scorecard = scorecard;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getCriterion() {
        return criterion;
    }

    public void setCriterion(String criterion) {
        this.criterion = criterion;
    }

    public Integer getEdition() {
        return edition;
    }

    public void setEdition(Integer edition) {
        this.edition = edition;
    }
}
