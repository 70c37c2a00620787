package vn.chitieuso.reporting.regime.web;

import vn.chitieuso.platform.time.Today;
import vn.chitieuso.reporting.regime.Preview;
import vn.chitieuso.reporting.regime.RegimePreview;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.regime.Regimes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The form of a regime, or of its draft, as one unit would get it. */
@Named
@RequestScoped
public class RegimePreviewPage {

    @Inject
    private Regimes regimes;

    @Inject
    private RegimePreview previews;

    @Inject
    private Today today;

    private String code;
    private Integer number;
    private String unit;
    private String period;
    private boolean draft;
    private Preview preview;

    /** Without a unit there is only the question for one. */
    public void load() {
        if (unit == null || unit.isBlank()) {
            return;
        }
        preview = draft
                ? previews.drafted(code, unit.strip(), period)
                : previews.published(regime(), unit.strip(), period);
        period = preview.period().code().toString();
    }

    private RegimeRevision regime() {
        return regimes.revisions(code).stream()
                .filter(each -> number != null && each.number() == number)
                .findFirst()
                .orElseGet(() -> regimes.get(code, today.date()));
    }

    /** Whether the unit is not asked some section. */
    public boolean isSkipping() {
        return preview != null && preview.parts().stream().anyMatch(part -> part.reason() != null);
    }

    public Preview getPreview() {
        return preview;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public boolean isDraft() {
        return draft;
    }

    public void setDraft(boolean draft) {
        this.draft = draft;
    }
}
