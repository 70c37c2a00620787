package vn.chitieuso.kpi.indicator.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.Verification;
import vn.chitieuso.kpi.formula.Formula;
import vn.chitieuso.kpi.indicator.Aggregation;
import vn.chitieuso.kpi.indicator.DefinitionReading;
import vn.chitieuso.kpi.indicator.Direction;
import vn.chitieuso.kpi.indicator.IndicatorDescription;
import vn.chitieuso.kpi.indicator.IndicatorKind;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.ValueType;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.BusinessException.FieldError;

/** The values of the form in which an indicator is defined. */
public class DefinitionForm implements Serializable {

    private String name;
    private String group;
    private String unit;
    private IndicatorKind kind;
    private ValueType valueType;
    private String scale;
    private String formula;
    private String formulaText;
    private Direction direction;
    private Aggregation timeAggregation;
    private Aggregation spaceAggregation;
    private Integer decimals;
    private BigDecimal minimum;
    private BigDecimal maximum;
    private PeriodType frequency;
    private OrgLevel[] levels;
    private String owner;
    private String dataSource;
    private String evidence;
    private String decision;
    private String successor;
    private String source;
    private Verification verification;
    private boolean open;
    private String remark;

    /** As most indicators begin. */
    static DefinitionForm empty() {
        DefinitionForm form = new DefinitionForm();
        form.kind = IndicatorKind.INPUT;
        form.valueType = ValueType.NUMBER;
        form.direction = Direction.HIGHER;
        form.timeAggregation = Aggregation.SUM;
        form.spaceAggregation = Aggregation.SUM;
        form.decimals = 0;
        form.frequency = PeriodType.MONTH;
        form.levels = new OrgLevel[] {OrgLevel.COMMUNE};
        form.verification = Verification.UNVERIFIED;
        return form;
    }

    static DefinitionForm of(IndicatorRow row) {
        DefinitionForm form = new DefinitionForm();
        form.name = row.name();
        form.group = row.indicatorGroup();
        form.unit = row.unit();
        form.kind = row.kind();
        form.valueType = row.valueType();
        form.scale = row.scale();
        form.formula = row.formula();
        form.formulaText = row.formulaText();
        form.direction = row.direction();
        form.timeAggregation = row.timeAggregation();
        form.spaceAggregation = row.spaceAggregation();
        form.decimals = row.decimals();
        form.minimum = row.minimum();
        form.maximum = row.maximum();
        form.frequency = row.frequency();
        form.levels = OrgLevel.split(row.levels()).toArray(OrgLevel[]::new);
        form.owner = row.owner();
        form.dataSource = row.dataSource();
        form.evidence = row.evidence();
        form.decision = row.decision();
        form.successor = row.successorCode();
        form.source = row.source();
        form.verification = row.verification();
        form.open = row.open();
        form.remark = row.remark();
        return form;
    }

    /** @throws BusinessException at the field that does not fit the others */
    IndicatorDescription description() {
        boolean derived = kind == IndicatorKind.DERIVED;
        if (derived == blank(formula)) {
            throw BusinessException.at(
                    "formula", derived ? "kpi.indicator.derivedWithoutFormula" : "kpi.indicator.inputWithFormula");
        }
        List<String> steps = steps();
        refuseAddedShare("timeAggregation", timeAggregation);
        refuseAddedShare("spaceAggregation", spaceAggregation);
        refuseBadBound("minimum", minimum);
        refuseBadBound("maximum", maximum);
        if (!DefinitionReading.isScaleOf(valueType, steps)) {
            throw BusinessException.at("scale", "kpi.indicator.badScale");
        }
        if (minimum != null && maximum != null && minimum.compareTo(maximum) > 0) {
            throw BusinessException.at("maximum", "kpi.indicator.boundsReversed");
        }
        if (levels == null || levels.length == 0) {
            throw BusinessException.at("levels", "platform.csv.required");
        }
        return new IndicatorDescription(
                name.strip(),
                group.strip(),
                unit.strip(),
                kind,
                valueType,
                steps,
                derived ? parsed() : null,
                plain(formulaText),
                direction,
                timeAggregation,
                spaceAggregation,
                decimals == null ? 0 : decimals,
                minimum,
                maximum,
                frequency,
                Set.copyOf(new LinkedHashSet<>(Arrays.asList(levels))),
                plain(owner),
                plain(dataSource),
                plain(evidence),
                plain(decision),
                plain(successor),
                plain(source),
                verification,
                open,
                plain(remark));
    }

    private void refuseAddedShare(String field, Aggregation aggregation) {
        if (DefinitionReading.isAddedShare(kind, unit, aggregation)) {
            throw BusinessException.at(field, "kpi.indicator.addedShare");
        }
    }

    private static void refuseBadBound(String field, BigDecimal bound) {
        if (bound != null && !DefinitionReading.isBound(bound)) {
            throw BusinessException.at(field, "kpi.indicator.badBound", 18, DefinitionReading.DECIMALS_MAX);
        }
    }

    private Formula parsed() {
        try {
            return Formula.parse(formula);
        } catch (BusinessException refused) {
            FieldError error = refused.getErrors().get(0);
            throw BusinessException.at("formula", error.key(), error.arguments().toArray());
        }
    }

    private List<String> steps() {
        return blank(scale)
                ? List.of()
                : Arrays.stream(scale.split("[|\\n]"))
                        .map(String::strip)
                        .filter(step -> !step.isEmpty())
                        .toList();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static String plain(String text) {
        return blank(text) ? null : text.strip();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public IndicatorKind getKind() {
        return kind;
    }

    public void setKind(IndicatorKind kind) {
        this.kind = kind;
    }

    public ValueType getValueType() {
        return valueType;
    }

    public void setValueType(ValueType valueType) {
        this.valueType = valueType;
    }

    public String getScale() {
        return scale;
    }

    public void setScale(String scale) {
        this.scale = scale;
    }

    public String getFormula() {
        return formula;
    }

    public void setFormula(String formula) {
        this.formula = formula;
    }

    public String getFormulaText() {
        return formulaText;
    }

    public void setFormulaText(String formulaText) {
        this.formulaText = formulaText;
    }

    public Direction getDirection() {
        return direction;
    }

    public void setDirection(Direction direction) {
        this.direction = direction;
    }

    public Aggregation getTimeAggregation() {
        return timeAggregation;
    }

    public void setTimeAggregation(Aggregation timeAggregation) {
        this.timeAggregation = timeAggregation;
    }

    public Aggregation getSpaceAggregation() {
        return spaceAggregation;
    }

    public void setSpaceAggregation(Aggregation spaceAggregation) {
        this.spaceAggregation = spaceAggregation;
    }

    public Integer getDecimals() {
        return decimals;
    }

    public void setDecimals(Integer decimals) {
        this.decimals = decimals;
    }

    public BigDecimal getMinimum() {
        return minimum;
    }

    public void setMinimum(BigDecimal minimum) {
        this.minimum = minimum;
    }

    public BigDecimal getMaximum() {
        return maximum;
    }

    public void setMaximum(BigDecimal maximum) {
        this.maximum = maximum;
    }

    public PeriodType getFrequency() {
        return frequency;
    }

    public void setFrequency(PeriodType frequency) {
        this.frequency = frequency;
    }

    public OrgLevel[] getLevels() {
        return levels;
    }

    public void setLevels(OrgLevel[] levels) {
        this.levels = levels;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getDataSource() {
        return dataSource;
    }

    public void setDataSource(String dataSource) {
        this.dataSource = dataSource;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
    }

    public String getSuccessor() {
        return successor;
    }

    public void setSuccessor(String successor) {
        this.successor = successor;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public Verification getVerification() {
        return verification;
    }

    public void setVerification(Verification verification) {
        this.verification = verification;
    }

    public boolean isOpen() {
        return open;
    }

    public void setOpen(boolean open) {
        this.open = open;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
