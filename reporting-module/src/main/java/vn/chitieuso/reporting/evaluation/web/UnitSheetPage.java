package vn.chitieuso.reporting.evaluation.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.omnifaces.util.Messages;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.evaluation.EvaluationReading;
import vn.chitieuso.reporting.evaluation.Publication;
import vn.chitieuso.reporting.evaluation.PublishedReading;
import vn.chitieuso.reporting.evaluation.PublishedSheet;
import vn.chitieuso.reporting.evaluation.RoundRow;
import vn.chitieuso.reporting.evaluation.RoundView;
import vn.chitieuso.reporting.evaluation.SelfScoring;
import vn.chitieuso.reporting.evaluation.UnitSheet;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Phiếu đánh giá: all scores of a unit, as they stand or as an edition published them; handing in and taking back. */
@Named
@ViewScoped
public class UnitSheetPage implements Serializable {

    @Inject
    private EvaluationReading reading;

    @Inject
    private PublishedReading publishedReading;

    @Inject
    private SelfScoring scoring;

    @Inject
    private Language language;

    private String scorecard;
    private String unit;
    private Integer edition;
    private Long version;
    private transient RoundView view;
    private transient UnitSheet sheet;
    private transient PublishedSheet published;

    public void load() {
        if (isPublished()) {
            getPublishedSheet();
        } else {
            version = getSheet().unit().version();
        }
    }

    public RoundView getView() {
        if (view == null) {
            view = reading.round(scorecard);
        }
        return view;
    }

    public RoundRow getRound() {
        return getView().round();
    }

    public boolean isPublished() {
        return getRound().state().isPublished();
    }

    /** As they stand. */
    public UnitSheet getSheet() {
        if (sheet == null) {
            sheet = reading.sheet(scorecard, unit);
        }
        return sheet;
    }

    public PublishedSheet getPublishedSheet() {
        if (published == null) {
            published = publishedReading.sheet(scorecard, unit, edition);
        }
        return published;
    }

    public List<Publication> getEditions() {
        return getView().publications();
    }

    public String getUnitName() {
        return isPublished()
                ? getPublishedSheet().unit().name()
                : getSheet().unit().name();
    }

    public BigDecimal getTotal() {
        return isPublished() ? getPublishedSheet().total() : getSheet().total();
    }

    public String prepare() {
        scoring.tellHead(scorecard, unit);
        return back("prepared");
    }

    public String handIn() {
        scoring.handIn(scorecard, unit, version);
        return back("handedInNow");
    }

    public String withdraw() {
        scoring.withdraw(scorecard, unit, version);
        return back("withdrawn");
    }

    private String back(String done) {
        Messages.addFlashGlobalInfo("{0}", language.text("reporting.evaluation.unit." + done));
        return "/reporting/evaluation/unit.xhtml?faces-redirect=true&scorecard=" + scorecard + "&unit=" + unit;
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

    public Integer getEdition() {
        return edition;
    }

    public void setEdition(Integer edition) {
        this.edition = edition;
    }
}
