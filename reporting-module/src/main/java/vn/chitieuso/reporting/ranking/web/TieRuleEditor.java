package vn.chitieuso.reporting.ranking.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Messages;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.kpi.scorecard.Scorecard;
import vn.chitieuso.kpi.scorecard.Scorecards;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.ranking.RankingRight;
import vn.chitieuso.reporting.ranking.SetTieRule;
import vn.chitieuso.reporting.ranking.TieRules;
import vn.chitieuso.reporting.ranking.TieSetting;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How ties are broken in a series: what was set, and a form for another rule. */
@Named
@ViewScoped
public class TieRuleEditor implements Serializable {

    @Inject
    private TieRules rules;

    @Inject
    private TieSetting setting;

    @Inject
    private Scorecards scorecards;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Language language;

    private String series;
    private Integer fromYear;
    private String codes;
    private String reason;
    private int seen;

    public void load() {
        List<SetTieRule> known = rules.of(series);
        seen = known.isEmpty() ? 0 : known.get(0).number();
        codes = known.isEmpty() ? "" : String.join(", ", known.get(0).codes());
        fromYear = latest().describe().year();
    }

    public List<SetTieRule> getRules() {
        return rules.of(series);
    }

    /** Codes of sections and criteria of the latest set with their titles. */
    public Map<String, String> getKnown() {
        Map<String, String> known = new LinkedHashMap<>();
        scorecards.getWhole(latest().getCode()).getSections().forEach(section -> {
            known.put(section.getCode(), section.getTitle());
            section.getCriteria().forEach(criterion -> known.put(criterion.getCode(), criterion.getTitle()));
        });
        return known;
    }

    private Scorecard latest() {
        return scorecards.list().stream()
                .filter(card -> card.describe().series().equals(series))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("reporting.ranking.unknownSeries", series));
    }

    public boolean isSetting() {
        return currentUser.may(RankingRight.SET_TIE_RULE);
    }

    public String save() {
        List<String> order = Arrays.stream((codes == null ? "" : codes).split("[,;\\s]+"))
                .filter(code -> !code.isBlank())
                .toList();
        setting.set(series, fromYear == null ? 0 : fromYear, order, reason, seen);
        Messages.addFlashGlobalInfo("{0}", language.text("reporting.ranking.ties.saved"));
        return "/reporting/ranking/edit.xhtml?faces-redirect=true&series=" + series;
    }

    public String getSeries() {
        return series;
    }

    public void setSeries(String series) {
        this.series = series;
    }

    public Integer getFromYear() {
        return fromYear;
    }

    public void setFromYear(Integer fromYear) {
        this.fromYear = fromYear;
    }

    public String getCodes() {
        return codes;
    }

    public void setCodes(String codes) {
        this.codes = codes;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
