package vn.chitieuso.kpi.scorecard.web;

import java.io.Serializable;
import java.math.BigDecimal;
import org.omnifaces.util.Messages;
import vn.chitieuso.kpi.scorecard.Scorecard;
import vn.chitieuso.kpi.scorecard.ScorecardDesign;
import vn.chitieuso.kpi.scorecard.ScorecardSection;
import vn.chitieuso.kpi.scorecard.Scorecards;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.text.Language;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One section of a draft. */
@Named
@ViewScoped
public class SectionEditor implements Serializable {

    @Inject
    private Scorecards scorecards;

    @Inject
    private ScorecardDesign design;

    @Inject
    private Language language;

    private String scorecard;
    private String code;
    private String newCode;
    private String title;
    private Integer ordinal;
    private BigDecimal maximum;
    private Integer declared;
    private long version = ScorecardDesign.NEW;

    public void load() {
        Scorecard card = scorecards.getWhole(scorecard);
        if (code == null) {
            ordinal = card.getSections().size() + 1;
            return;
        }
        ScorecardSection known =
                card.findSection(code).orElseThrow(() -> new NotFoundException("kpi.scorecard.unknownSection", code));
        newCode = code;
        title = known.getTitle();
        ordinal = known.getOrdinal();
        maximum = known.getMaximum();
        declared = known.getDeclaredCriteria();
        version = known.getVersion();
    }

    public String save() {
        design.keepSection(
                scorecard, newCode.strip(), title.strip(), ordinal == null ? 0 : ordinal, maximum, declared, version);
        return back("kpi.scorecard.section.saved");
    }

    public String remove() {
        design.removeSection(scorecard, code);
        return back("kpi.scorecard.section.removed");
    }

    private String back(String key) {
        Messages.addFlashGlobalInfo("{0}", language.text(key));
        return "/kpi/scorecard/show.xhtml?faces-redirect=true&code=" + scorecard;
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

    public Integer getDeclared() {
        return declared;
    }

    public void setDeclared(Integer declared) {
        this.declared = declared;
    }
}
