package vn.chitieuso.kpi.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.Verification;
import vn.chitieuso.kpi.decision.DecisionDocument;
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
    public static final int SCALE_MAX = 400;
    public static final int OWNER_MAX = 200;
    public static final int DATA_SOURCE_MAX = 400;
    public static final int EVIDENCE_MAX = 400;
    public static final int SOURCE_MAX = 600;
    public static final int REMARK_MAX = 1000;

    private static final String SEPARATOR = "|";

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

    @Enumerated(EnumType.STRING)
    @Column(name = "value_type")
    private ValueType valueType;

    private String scale;
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
    private BigDecimal minimum;
    private BigDecimal maximum;

    @Enumerated(EnumType.STRING)
    private PeriodType frequency;

    private String levels;

    private String owner;

    @Column(name = "data_source")
    private String dataSource;

    private String evidence;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decision_id")
    private DecisionDocument decision;

    @Column(name = "successor_code")
    private String successor;

    private String source;

    @Enumerated(EnumType.STRING)
    private Verification verification;

    private boolean open;
    private String remark;

    /** For JPA. */
    protected IndicatorDefinition() {}

    IndicatorDefinition(
            Indicator indicator, IndicatorDescription description, DecisionDocument basis, Validity validity) {
        this.indicator = Objects.requireNonNull(indicator, "indicator");
        describe(description, basis, validity);
    }

    /** @param basis the document the description names, or null */
    void describe(IndicatorDescription description, DecisionDocument basis, Validity since) {
        validity = Objects.requireNonNull(since, "since");
        name = description.name();
        folded = Folding.fold(description.name());
        group = description.group();
        unit = description.unit();
        kind = description.kind();
        valueType = description.valueType();
        scale = description.scale().isEmpty() ? null : String.join(SEPARATOR, description.scale());
        formula = description.formula() == null ? null : description.formula().toString();
        formulaText = description.formulaText();
        direction = description.direction();
        timeAggregation = description.timeAggregation();
        spaceAggregation = description.spaceAggregation();
        decimals = description.decimals();
        minimum = description.minimum();
        maximum = description.maximum();
        frequency = description.frequency();
        levels = OrgLevel.join(description.levels());
        owner = description.owner();
        dataSource = description.dataSource();
        evidence = description.evidence();
        decision = basis;
        successor = description.successor();
        source = description.source();
        verification = description.verification();
        open = description.open();
        remark = description.remark();
    }

    void end(LocalDate lastDay) {
        validity = validity.endingOn(lastDay);
    }

    /** Whether nothing would change; the description names the document in whatever spelling. */
    boolean says(IndicatorDescription description, DecisionDocument basis, Validity validity) {
        return this.validity.equals(validity)
                && Objects.equals(decision, basis)
                && describe().withDecision(null).equals(description.withDecision(null));
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
                valueType,
                scale == null ? List.of() : List.of(scale.split("\\" + SEPARATOR)),
                formula == null ? null : Formula.parse(formula),
                formulaText,
                direction,
                timeAggregation,
                spaceAggregation,
                decimals,
                minimum,
                maximum,
                frequency,
                OrgLevel.split(levels),
                owner,
                dataSource,
                evidence,
                decision == null ? null : decision.getNumber(),
                successor,
                source,
                verification,
                open,
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
