package vn.chitieuso.reporting.evaluation.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.omnifaces.util.Messages;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.orgunit.UnitGroups;
import vn.chitieuso.kpi.scorecard.Scorecards;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.time.Today;
import vn.chitieuso.platform.web.Choice;
import vn.chitieuso.reporting.evaluation.EvaluationReading;
import vn.chitieuso.reporting.evaluation.EvaluationRight;
import vn.chitieuso.reporting.evaluation.RoundDates;
import vn.chitieuso.reporting.evaluation.RoundKeeping;
import vn.chitieuso.reporting.evaluation.RoundOrder;
import vn.chitieuso.reporting.evaluation.RoundRow;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Setting a round up, and moving its days. */
@Named
@ViewScoped
public class RoundEditor implements Serializable {

    private static final int WEEKS_OPEN = 3;

    @Inject
    private EvaluationReading reading;

    @Inject
    private RoundKeeping keeping;

    @Inject
    private Scorecards scorecards;

    @Inject
    private UnitGroups groups;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Language language;

    @Inject
    private Today today;

    private String scorecard;
    private boolean known;
    private Long version;
    private String chosen;
    private String period;
    private LocalDate unitsAsOf;
    private String group;
    private LocalDate selfScoringUntil;
    private LocalDate explanationUntil;
    private LocalDate verificationUntil;
    private LocalDate councilOn;

    public void load() {
        currentUser.require(EvaluationRight.CONDUCT);
        known = scorecard != null;
        if (known) {
            RoundRow round = reading.known(scorecard);
            version = round.version();
            selfScoringUntil = round.selfScoringUntil();
            explanationUntil = round.explanationUntil();
            verificationUntil = round.verificationUntil();
            councilOn = round.councilOn();
        } else {
            selfScoringUntil = today.date().plusWeeks(WEEKS_OPEN);
            explanationUntil = selfScoringUntil.plusWeeks(2);
            verificationUntil = explanationUntil.plusWeeks(1);
            councilOn = verificationUntil.plusWeeks(1);
        }
    }

    public String save() {
        RoundDates dates = new RoundDates(selfScoringUntil, explanationUntil, verificationUntil, councilOn);
        if (known) {
            keeping.plan(scorecard, dates, version);
        } else {
            scorecard = keeping.setUp(new RoundOrder(chosen, plain(period), unitsAsOf, plain(group), dates))
                    .code();
        }
        Messages.addFlashGlobalInfo("{0}", language.text("reporting.evaluation.edit.saved"));
        return "/reporting/evaluation/round.xhtml?faces-redirect=true&scorecard=" + scorecard;
    }

    private static String plain(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Published sets of criteria without a round. */
    public List<Choice> getScorecards() {
        Set<String> taken = reading.rounds().stream().map(RoundRow::code).collect(Collectors.toSet());
        return scorecards.list().stream()
                .filter(each -> !each.isDraft() && !taken.contains(each.getCode()))
                .map(each -> new Choice(
                        each.getCode(), each.getCode() + " – " + each.describe().name()))
                .toList();
    }

    public List<Choice> getGroups() {
        return groups.list(today.date()).stream()
                .map(each -> new Choice(each.code(), each.name()))
                .toList();
    }

    public boolean isKnown() {
        return known;
    }

    public String getScorecard() {
        return scorecard;
    }

    public void setScorecard(String scorecard) {
        this.scorecard = scorecard;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public LocalDate getUnitsAsOf() {
        return unitsAsOf;
    }

    public void setUnitsAsOf(LocalDate unitsAsOf) {
        this.unitsAsOf = unitsAsOf;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public LocalDate getSelfScoringUntil() {
        return selfScoringUntil;
    }

    public void setSelfScoringUntil(LocalDate selfScoringUntil) {
        this.selfScoringUntil = selfScoringUntil;
    }

    public LocalDate getExplanationUntil() {
        return explanationUntil;
    }

    public void setExplanationUntil(LocalDate explanationUntil) {
        this.explanationUntil = explanationUntil;
    }

    public LocalDate getVerificationUntil() {
        return verificationUntil;
    }

    public void setVerificationUntil(LocalDate verificationUntil) {
        this.verificationUntil = verificationUntil;
    }

    public LocalDate getCouncilOn() {
        return councilOn;
    }

    public void setCouncilOn(LocalDate councilOn) {
        this.councilOn = councilOn;
    }
}
