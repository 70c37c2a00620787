package vn.chitieuso.reporting.recognition.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.util.Messages;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Choice;
import vn.chitieuso.reporting.recognition.NewRecognition;
import vn.chitieuso.reporting.recognition.RecognitionFacts;
import vn.chitieuso.reporting.recognition.RecognitionKeeping;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Ghi công nhận: one recognition from the form. */
@Named
@ViewScoped
public class RecognitionEditor implements Serializable {

    @Inject
    private RecognitionKeeping keeping;

    @Inject
    private RecognitionChoices choices;

    @Inject
    private Language language;

    private String indicator;
    private String unit;
    private Integer recognitionYear;
    private Integer targetYear;
    private Integer reportingYear;
    private LocalDate recognisedOn;
    private String decision;
    private BigDecimal reported;
    private BigDecimal verified;
    private BigDecimal recognised;
    private String remark;

    public String save() {
        long id = keeping.record(new NewRecognition(
                indicator,
                unit.strip(),
                decision,
                new RecognitionFacts(
                        recognitionYear,
                        targetYear,
                        reportingYear,
                        recognisedOn,
                        reported,
                        verified,
                        recognised,
                        remark == null || remark.isBlank() ? null : remark.strip(),
                        false)));
        Messages.addFlashGlobalInfo("{0}", language.text("reporting.recognition.edit.recorded"));
        return "/reporting/recognition/show.xhtml?faces-redirect=true&id=" + id;
    }

    public List<Choice> getIndicators() {
        return choices.indicators();
    }

    public String getIndicator() {
        return indicator;
    }

    public void setIndicator(String indicator) {
        this.indicator = indicator;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public Integer getRecognitionYear() {
        return recognitionYear;
    }

    public void setRecognitionYear(Integer recognitionYear) {
        this.recognitionYear = recognitionYear;
    }

    public Integer getTargetYear() {
        return targetYear;
    }

    public void setTargetYear(Integer targetYear) {
        this.targetYear = targetYear;
    }

    public Integer getReportingYear() {
        return reportingYear;
    }

    public void setReportingYear(Integer reportingYear) {
        this.reportingYear = reportingYear;
    }

    public LocalDate getRecognisedOn() {
        return recognisedOn;
    }

    public void setRecognisedOn(LocalDate recognisedOn) {
        this.recognisedOn = recognisedOn;
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
    }

    public BigDecimal getReported() {
        return reported;
    }

    public void setReported(BigDecimal reported) {
        this.reported = reported;
    }

    public BigDecimal getVerified() {
        return verified;
    }

    public void setVerified(BigDecimal verified) {
        this.verified = verified;
    }

    public BigDecimal getRecognised() {
        return recognised;
    }

    public void setRecognised(BigDecimal recognised) {
        this.recognised = recognised;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
