package vn.chitieuso.reporting.evaluation.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import vn.chitieuso.reporting.evaluation.ScoreView;

/** What is typed on the page of a score. */
public class ScoreForm implements Serializable {

    private BigDecimal selfPoints;
    private BigDecimal claimedValue;
    private String selfReason;
    private String documentNumber;
    private LocalDate documentDate;
    private String documentName;
    private String message;
    private BigDecimal proposed;
    private BigDecimal points;
    private String reason;

    void take(ScoreView view) {
        proposed = view.proposed();
        if (view.self() != null) {
            selfPoints = view.self().points();
            claimedValue = view.self().claimedValue();
            selfReason = view.self().reason();
        }
        if (view.settled() != null) {
            points = view.settled().points();
            reason = view.settled().reason();
        } else if (view.verdict() != null) {
            points = view.verdict().points();
            reason = view.settles() ? null : view.verdict().reason();
        }
    }

    /** As it was proposed when the page was opened. */
    BigDecimal getProposed() {
        return proposed;
    }

    public BigDecimal getSelfPoints() {
        return selfPoints;
    }

    public void setSelfPoints(BigDecimal selfPoints) {
        this.selfPoints = selfPoints;
    }

    public BigDecimal getClaimedValue() {
        return claimedValue;
    }

    public void setClaimedValue(BigDecimal claimedValue) {
        this.claimedValue = claimedValue;
    }

    public String getSelfReason() {
        return selfReason;
    }

    public void setSelfReason(String selfReason) {
        this.selfReason = selfReason;
    }

    public String getDocumentNumber() {
        return documentNumber;
    }

    public void setDocumentNumber(String documentNumber) {
        this.documentNumber = documentNumber;
    }

    public LocalDate getDocumentDate() {
        return documentDate;
    }

    public void setDocumentDate(LocalDate documentDate) {
        this.documentDate = documentDate;
    }

    public String getDocumentName() {
        return documentName;
    }

    public void setDocumentName(String documentName) {
        this.documentName = documentName;
    }

    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = message;
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
