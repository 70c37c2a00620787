package vn.chitieuso.reporting.recognition;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.kpi.decision.DecisionDocument;
import vn.chitieuso.kpi.indicator.Indicator;
import vn.chitieuso.platform.db.VersionedEntity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * A decision that a unit has reached what an indicator measures. It is recorded once and not changed; a mistake, or the loss of
 * what was recognised, is a withdrawal by a decision of its own, after which the unit can be recognised anew. For an indicator,
 * unit and recognition year at most one is in force.
 */
@Entity
@Table(name = "recognition")
public class Recognition extends VersionedEntity {

    public static final int REMARK_MAX = 600;
    public static final int REASON_MAX = 2000;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "indicator_id")
    private Indicator indicator;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "unit_id")
    private OrgUnit unit;

    @Column(name = "recognition_year")
    private int recognitionYear;

    @Column(name = "target_year")
    private Integer targetYear;

    @Column(name = "reporting_year")
    private Integer reportingYear;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decision_id")
    private DecisionDocument decision;

    @Column(name = "recognised_on")
    private LocalDate recognisedOn;

    @Column(name = "reported_value")
    private BigDecimal reportedValue;

    @Column(name = "verified_value")
    private BigDecimal verifiedValue;

    @Column(name = "recognised_value")
    private BigDecimal recognisedValue;

    private String remark;

    private boolean illustrative;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "withdrawn_on")
    private LocalDate withdrawnOn;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "withdrawal_decision_id")
    private DecisionDocument withdrawalDecision;

    @Column(name = "withdrawal_reason")
    private String withdrawalReason;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private String withdrawnBy;

    /** For JPA. */
    protected Recognition() {}

    Recognition(
            Indicator indicator,
            OrgUnit unit,
            DecisionDocument decision,
            RecognitionFacts facts,
            Instant at,
            String by) {
        this.indicator = Objects.requireNonNull(indicator, "indicator");
        this.unit = Objects.requireNonNull(unit, "unit");
        this.decision = Objects.requireNonNull(decision, "decision");
        this.recognitionYear = facts.recognitionYear();
        this.targetYear = facts.targetYear();
        this.reportingYear = facts.reportingYear();
        this.recognisedOn = Objects.requireNonNull(facts.recognisedOn(), "recognisedOn");
        this.reportedValue = facts.reported();
        this.verifiedValue = facts.verified();
        this.recognisedValue = facts.recognised();
        this.remark = facts.remark();
        this.illustrative = facts.illustrative();
        this.recordedAt = at;
        this.recordedBy = by;
    }

    void withdraw(DecisionDocument by, LocalDate on, String reason, Instant at, String username) {
        withdrawalDecision = Objects.requireNonNull(by, "decision");
        withdrawnOn = Objects.requireNonNull(on, "withdrawnOn");
        withdrawalReason = Objects.requireNonNull(reason, "reason");
        withdrawnAt = at;
        withdrawnBy = username;
    }

    boolean isWithdrawn() {
        return withdrawnOn != null;
    }

    /** Whether it was recorded with the same content. */
    boolean says(DecisionDocument other, RecognitionFacts facts) {
        return decision.equals(other)
                && recognisedOn.equals(facts.recognisedOn())
                && Objects.equals(targetYear, facts.targetYear())
                && Objects.equals(reportingYear, facts.reportingYear())
                && same(reportedValue, facts.reported())
                && same(verifiedValue, facts.verified())
                && same(recognisedValue, facts.recognised())
                && Objects.equals(remark, facts.remark());
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    int year() {
        return recognitionYear;
    }

    OrgUnit getUnit() {
        return unit;
    }

    LocalDate getRecognisedOn() {
        return recognisedOn;
    }

    /** What it is about, for the trail. */
    String subject() {
        return "recognition " + indicator.getCode() + "/" + unit.codeOn(recognisedOn) + "/" + recognitionYear;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recognition that
                && indicator.equals(that.indicator)
                && unit.equals(that.unit)
                && recognitionYear == that.recognitionYear
                && Objects.equals(recordedAt, that.recordedAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(indicator, unit, recognitionYear);
    }
}
