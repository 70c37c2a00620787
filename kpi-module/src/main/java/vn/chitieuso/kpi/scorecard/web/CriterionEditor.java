package vn.chitieuso.kpi.scorecard.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.util.Messages;
import vn.chitieuso.kpi.Verification;
import vn.chitieuso.kpi.formula.Formula;
import vn.chitieuso.kpi.scorecard.Criterion;
import vn.chitieuso.kpi.scorecard.CriterionDescription;
import vn.chitieuso.kpi.scorecard.RuleKind;
import vn.chitieuso.kpi.scorecard.Scorecard;
import vn.chitieuso.kpi.scorecard.ScorecardDesign;
import vn.chitieuso.kpi.scorecard.ScorecardSection;
import vn.chitieuso.kpi.scorecard.Scorecards;
import vn.chitieuso.kpi.scorecard.ScoringRule;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Choice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One criterion of a draft: what is measured, how it becomes points, what must be shown. */
@Named
@ViewScoped
public class CriterionEditor implements Serializable {

    @Inject
    private Scorecards scorecards;

    @Inject
    private ScorecardDesign design;

    @Inject
    private Language language;

    private String scorecard;
    private String section;
    private String code;
    private String newCode;
    private String title;
    private Integer ordinal;
    private BigDecimal maximum;
    private RuleKind rule = RuleKind.LINEAR;
    private String parameters;
    private String measure;
    private String evidence;
    private String source;
    private Verification verification = Verification.UNVERIFIED;
    private long version = ScorecardDesign.NEW;

    public void load() {
        Scorecard card = scorecards.getWhole(scorecard);
        if (code == null) {
            ordinal = card.findSection(section)
                            .orElseThrow(() -> new NotFoundException("kpi.scorecard.unknownSection", section))
                            .getCriteria()
                            .size()
                    + 1;
            return;
        }
        Criterion known = card.findCriterion(code)
                .orElseThrow(() -> new NotFoundException("kpi.scorecard.unknownCriterion", code));
        section = known.getSection().getCode();
        newCode = code;
        title = known.getTitle();
        ordinal = known.getOrdinal();
        maximum = known.getMaximum();
        rule = known.getRule();
        parameters = known.getParameters();
        measure = known.getMeasure();
        evidence = known.getEvidence();
        source = known.getSource();
        verification = known.getVerification();
        version = known.getVersion();
    }

    public String save() {
        design.keepCriterion(
                scorecard,
                section,
                newCode.strip(),
                new CriterionDescription(
                        title.strip(),
                        ordinal == null ? 0 : ordinal,
                        maximum,
                        ScoringRule.parse(rule, parameters),
                        parsed(),
                        plain(evidence),
                        plain(source),
                        verification),
                version);
        return back("kpi.scorecard.criterion.saved");
    }

    private Formula parsed() {
        try {
            return plain(measure) == null ? null : Formula.parse(measure);
        } catch (BusinessException refused) {
            var error = refused.getErrors().get(0);
            throw BusinessException.at("measure", error.key(), error.arguments().toArray());
        }
    }

    public String remove() {
        design.removeCriterion(scorecard, code);
        return back("kpi.scorecard.criterion.removed");
    }

    private String back(String key) {
        Messages.addFlashGlobalInfo("{0}", language.text(key));
        return "/kpi/scorecard/show.xhtml?faces-redirect=true&code=" + scorecard;
    }

    private static String plain(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public List<Choice> getRules() {
        return Arrays.stream(RuleKind.values())
                .map(each -> new Choice(each, language.text("kpi.scorecard.rule." + each)))
                .toList();
    }

    public List<Choice> getSections() {
        return scorecards.getWhole(scorecard).getSections().stream()
                .map((ScorecardSection each) -> new Choice(each.getCode(), each.getTitle()))
                .toList();
    }

    public boolean isNew() {
        return code == null;
    }

    public String getScorecard() {
        return scorecard;
    }

    public void setScorecard(String scorecard) {
        this.scorecard = scorecard;
    }

    public String getSection() {
        return section;
    }

    public void setSection(String section) {
        this.section = section;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code == null || code.isBlank() ? null : code;
    }

    public String getNewCode() {
        return newCode;
    }

    public void setNewCode(String newCode) {
        this.newCode = newCode;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public Integer getOrdinal() {
        return ordinal;
    }

    public void setOrdinal(Integer ordinal) {
        this.ordinal = ordinal;
    }

    public BigDecimal getMaximum() {
        return maximum;
    }

    public void setMaximum(BigDecimal maximum) {
        this.maximum = maximum;
    }

    public RuleKind getRule() {
        return rule;
    }

    public void setRule(RuleKind rule) {
        this.rule = rule;
    }

    public String getParameters() {
        return parameters;
    }

    public void setParameters(String parameters) {
        this.parameters = parameters;
    }

    public String getMeasure() {
        return measure;
    }

    public void setMeasure(String measure) {
        this.measure = measure;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public Verification getVerification() {
        return verification;
    }

    public void setVerification(Verification verification) {
        this.verification = verification;
    }
}
