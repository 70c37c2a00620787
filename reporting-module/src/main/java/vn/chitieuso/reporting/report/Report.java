package vn.chitieuso.reporting.report;

import java.time.Instant;
import java.util.Objects;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.platform.db.VersionedEntity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * What one unit reports under one regime for one period. It is opened by the first thing typed into it and then goes its
 * way through the {@linkplain ReportState states}; whichever step is allowed from a state stands in {@link ReportAction}.
 * Every sending freezes a revision; a return destroys nothing. The unit's name is the one of the period. Its version
 * counts every change of its content, so that a stale write can be told.
 */
@Entity
@Table(name = "report")
public class Report extends VersionedEntity {

    public static final int REASON_MAX = 2000;

    @Column(name = "regime_id")
    private long regimeId;

    @Column(name = "revision_id")
    private long revisionId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "unit_id")
    private OrgUnit unit;

    @Column(name = "period_id")
    private long periodId;

    @Column(name = "unit_name")
    private String unitName;

    @Enumerated(EnumType.STRING)
    private ReportState state;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "prepared_by")
    private String preparedBy;

    @Column(name = "first_submitted_at")
    private Instant firstSubmittedAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "submitted_by")
    private String submittedBy;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Column(name = "return_reason")
    private String returnReason;

    private int sendings;

    @Column(name = "on_behalf_reason")
    private String onBehalfReason;

    @Column(name = "endorsed_at")
    private Instant endorsedAt;

    @Column(name = "endorsed_by")
    private String endorsedBy;

    /** For JPA. */
    protected Report() {}

    /** Something of its content changed. */
    void touch(Instant at) {
        changedAt = at;
    }

    /**
     * Goes one allowed step on.
     *
     * @param reason kept while the report is returned
     */
    void take(ReportAction.Step step, String by, Instant at, String reason) {
        if (step.from() != state) {
            throw new IllegalStateException("step " + step + " from " + state);
        }
        state = step.to();
        changedAt = at;
        returnReason = state == ReportState.RETURNED ? reason : null;
        switch (step.action()) {
            case SUBMIT_FOR_APPROVAL -> preparedBy = by;
            case SUBMIT -> {
                onBehalfReason = null;
                send(by, at);
            }
            case SUBMIT_ON_BEHALF -> {
                onBehalfReason = reason;
                send(by, at);
            }
            case ENDORSE -> {
                endorsedAt = at;
                endorsedBy = by;
            }
            case ACCEPT -> acceptedAt = at;
            default -> acceptedAt = null;
        }
    }

    private void send(String by, Instant at) {
        firstSubmittedAt = firstSubmittedAt == null ? at : firstSubmittedAt;
        submittedAt = at;
        submittedBy = by;
        sendings++;
        acceptedAt = null;
        endorsedAt = null;
        endorsedBy = null;
    }

    /** Those above have begun it in the unit's place; it is told why when they send it. */
    void beginOnBehalf() {
        onBehalfReason = "";
    }

    public long getRegimeId() {
        return regimeId;
    }

    public long getRevisionId() {
        return revisionId;
    }

    public OrgUnit getUnit() {
        return unit;
    }

    public long getPeriodId() {
        return periodId;
    }

    public String getUnitName() {
        return unitName;
    }

    public ReportState getState() {
        return state;
    }

    public String getPreparedBy() {
        return preparedBy;
    }

    public Instant getFirstSubmittedAt() {
        return firstSubmittedAt;
    }

    public Instant getSubmittedAt() {
        return submittedAt;
    }

    public String getReturnReason() {
        return returnReason;
    }

    public String getSubmittedBy() {
        return submittedBy;
    }

    /** Whether those above began it in the unit's place: they may read and fill it as the unit may. */
    public boolean isOnBehalf() {
        return onBehalfReason != null;
    }

    /** Why it was sent in the unit's place; null where the unit sent it, empty while it is not sent. */
    public String getOnBehalfReason() {
        return onBehalfReason;
    }

    /** When the level between verified the last sending, or null. */
    public Instant getEndorsedAt() {
        return endorsedAt;
    }

    public String getEndorsedBy() {
        return endorsedBy;
    }

    /** How often it was sent; the number of the last frozen revision. */
    public int getSendings() {
        return sendings;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Report that
                && regimeId == that.regimeId
                && periodId == that.periodId
                && unit.equals(that.unit);
    }

    @Override
    public int hashCode() {
        return Objects.hash(regimeId, periodId, unit);
    }
}
