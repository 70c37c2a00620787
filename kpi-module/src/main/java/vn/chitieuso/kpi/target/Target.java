package vn.chitieuso.kpi.target;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.decision.DecisionDocument;
import vn.chitieuso.kpi.indicator.Indicator;
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
 * The value a unit shall reach in a year, set by a decision. At most one is in force for an indicator, unit and year; a
 * new one supersedes it and both stay.
 */
@Entity
@Table(name = "target")
public class Target extends VersionedEntity {

    public static final int REMARK_MAX = 600;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "indicator_id")
    private Indicator indicator;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "unit_id")
    private OrgUnit unit;

    private int year;
    private BigDecimal value;

    @Enumerated(EnumType.STRING)
    private Qualifier qualifier;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decision_id")
    private DecisionDocument decision;

    private String remark;

    @Column(name = "set_at")
    private Instant setAt;

    @Column(name = "superseded_at")
    private Instant supersededAt;

    /** For JPA. */
    protected Target() {}

    Target(
            Indicator indicator,
            OrgUnit unit,
            int year,
            BigDecimal value,
            Qualifier qualifier,
            DecisionDocument decision,
            String remark,
            Instant setAt) {
        this.indicator = Objects.requireNonNull(indicator, "indicator");
        this.unit = Objects.requireNonNull(unit, "unit");
        this.year = year;
        this.value = Objects.requireNonNull(value, "value");
        this.qualifier = Objects.requireNonNull(qualifier, "qualifier");
        this.decision = decision;
        this.remark = remark;
        this.setAt = Objects.requireNonNull(setAt, "setAt");
    }

    boolean says(BigDecimal otherValue, Qualifier otherQualifier, DecisionDocument otherDecision) {
        return value.compareTo(otherValue) == 0
                && qualifier == otherQualifier
                && Objects.equals(decision, otherDecision);
    }

    void supersede(Instant at) {
        supersededAt = at;
    }

    public BigDecimal getValue() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Target that
                && indicator.equals(that.indicator)
                && unit.equals(that.unit)
                && year == that.year
                && setAt.equals(that.setAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(indicator, unit, year, setAt);
    }
}
