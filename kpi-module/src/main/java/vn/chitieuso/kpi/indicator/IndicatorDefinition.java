package vn.chitieuso.kpi.indicator;

import java.time.LocalDate;
import java.util.Objects;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.Verification;
import vn.chitieuso.kpi.formula.Formula;
import vn.chitieuso.platform.db.Validity;
import vn.chitieuso.platform.db.VersionedEntity;
import vn.chitieuso.platform.text.Folding;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** What an indicator means over an interval. */
@Entity
@Table(name = "indicator_definition")
public class IndicatorDefinition extends VersionedEntity {

    public static final int NAME_MAX = 400;
    public static final int GROUP_MAX = 80;
    public static final int UNIT_MAX = 40;
    public static final int FORMULA_TEXT_MAX = 600;
    public static final int SOURCE_MAX = 600;
    public static final int REMARK_MAX = 1000;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "indicator_id")
    private Indicator indicator;

    @Embedded
    private Validity validity;

    private String name;
    private String folded;

    @Column(name = "indicator_group")
    private String group;

    private String unit;

    @Enumerated(EnumType.STRING)
    private IndicatorKind kind;

    private String formula;

    @Column(name = "formula_text")
    private String formulaText;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    @Enumerated(EnumType.STRING)
    @Column(name = "time_aggregation")
    private Aggregation timeAggregation;

    @Enumerated(EnumType.STRING)
    @Column(name = "space_aggregation")
    private Aggregation spaceAggregation;

    private int decimals;

    @Enumerated(EnumType.STRING)
    private PeriodType frequency;

    private String levels;

    @Column(name = "successor_code")
    private String successor;

    private String source;

    @Enumerated(EnumType.STRING)
    private Verification verification;

    private String remark;

    /** For JPA. */
    protected IndicatorDefinition() {}

    IndicatorDefinition(Indicator indicator, IndicatorDescription description, Validity validity) {
        this.indicator = Objects.requireNonNull(indicator, "indicator");
        describe(description, validity);
    }

    void describe(IndicatorDescription description, Validity since) {
        validity = Objects.requireNonNull(since, "since");
        name = description.name();
        folded = Folding.fold(description.name());
        group = description.group();
        unit = description.unit();
        kind = description.kind();
        formula = description.formula() == null ? null : description.formula().toString();
        formulaText = description.formulaText();
        direction = description.direction();
        timeAggregation = description.timeAggregation();
        spaceAggregation = description.spaceAggregation();
        decimals = description.decimals();
        frequency = description.frequency();
        levels = OrgLevel.join(description.levels());
        successor = description.successor();
        source = description.source();
        verification = description.verification();
        remark = description.remark();
    }

    void end(LocalDate lastDay) {
        validity = validity.endingOn(lastDay);
    }

    public Validity getValidity() {
        return validity;
    }

    public IndicatorDescription describe() {
        return new IndicatorDescription(
                name,
                group,
                unit,
                kind,
                formula == null ? null : Formula.parse(formula),
                formulaText,
                direction,
                timeAggregation,
                spaceAggregation,
                decimals,
                frequency,
                OrgLevel.split(levels),
                successor,
                source,
                verification,
                remark);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IndicatorDefinition that
                && indicator.equals(that.indicator)
                && validity.getFrom().equals(that.validity.getFrom());
    }

    @Override
    public int hashCode() {
        return Objects.hash(indicator, validity.getFrom());
    }
}
