package vn.chitieuso.reporting.evaluation.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.evaluation.CellOutcome;
import vn.chitieuso.reporting.evaluation.CellRef;
import vn.chitieuso.reporting.evaluation.RoundView;
import vn.chitieuso.reporting.evaluation.ScoreView;
import vn.chitieuso.reporting.evaluation.Verifying;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Thẩm định: the scores that are the reader's to verify, accepted or given many at once. */
@Named
@ViewScoped
public class VerifyDesk implements Serializable {

    /** Rows on a page; those beyond are reached by the filters. */
    private static final int SHOWN_MAX = 500;

    private static final String TICK = "chosen";
    private static final String SEPARATOR = "|";

    @Inject
    private VerifyRows rows;

    @Inject
    private Verifying verifying;

    @Inject
    private Language language;

    private String scorecard;
    private String criterion;
    private String standing = VerifyRows.OPEN;
    private String unit;
    private BigDecimal points;
    private String reason;
    private List<CellOutcome> refused = List.of();

    public void load() {
        getView();
    }

    public RoundView getView() {
        return getChoices().round();
    }

    /** All that are the reader's to verify. */
    public List<ScoreView> getAll() {
        return getChoices().all();
    }

    /** Those that fit the filters. */
    public List<ScoreView> getFound() {
        return getChoices().found(standing, criterion, unit);
    }

    public List<ScoreView> getRows() {
        return getFound().size() > SHOWN_MAX ? getFound().subList(0, SHOWN_MAX) : getFound();
    }

    public long getVerified() {
        return getAll().stream()
                .filter(each -> !each.standing().awaitsVerdict())
                .count();
    }

    /** What a tick stands for: the cell, and the points that were proposed when it was shown. */
    public String token(ScoreView each) {
        return each.unit().code()
                + SEPARATOR
                + each.criterion().code()
                + SEPARATOR
                + (each.proposed() == null ? "" : each.proposed().toPlainString());
    }

    public boolean isTicked(ScoreView each) {
        return ticked().contains(token(each));
    }

    private static Set<String> ticked() {
        String[] ticks = Faces.getRequestParameterValues(TICK);
        return ticks == null ? Set.of() : Arrays.stream(ticks).collect(Collectors.toSet());
    }

    private List<CellRef> chosen() {
        return ticked().stream()
                .map(token -> token.split("\\|", -1))
                .filter(parts -> parts.length == 3)
                .map(parts -> new CellRef(parts[0], parts[1], parts[2].isEmpty() ? null : new BigDecimal(parts[2])))
                .toList();
    }

    public void acceptChosen() {
        told(verifying.acceptMany(scorecard, chosen()));
    }

    /** Everything that fits the filters and has something to accept. */
    public void acceptAll() {
        told(verifying.acceptMany(
                scorecard,
                getFound().stream()
                        .filter(each -> each.standing().awaitsVerdict() && each.proposed() != null)
                        .map(each ->
                                new CellRef(each.unit().code(), each.criterion().code(), each.proposed()))
                        .toList()));
    }

    public void giveChosen() {
        told(verifying.giveMany(scorecard, chosen(), points, reason));
    }

    private void told(List<CellOutcome> outcomes) {
        refused = outcomes.stream().filter(outcome -> !outcome.given()).toList();
        rows.forget();
        Messages.addGlobalInfo(
                "{0}", language.text("reporting.evaluation.verify.given", outcomes.size() - refused.size()));
    }

    public List<CellOutcome> getRefused() {
        return refused;
    }

    public VerifyRows getChoices() {
        return rows.of(scorecard);
    }

    public String getScorecard() {
        return scorecard;
    }

    public void setScorecard(String scorecard) {
        this.scorecard = scorecard;
    }

    public String getCriterion() {
        return criterion;
    }

    public void setCriterion(String criterion) {
        this.criterion = criterion;
    }

    public String getStanding() {
        return standing;
    }

    public void setStanding(String standing) {
        this.standing = standing;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public BigDecimal getPoints() {
        return points;
    }

    public void setPoints(BigDecimal points) {
        this.points = points;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
