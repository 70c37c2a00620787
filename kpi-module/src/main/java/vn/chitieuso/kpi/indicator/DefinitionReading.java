package vn.chitieuso.kpi.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.Verification;
import vn.chitieuso.kpi.catalogue.Fields;
import vn.chitieuso.kpi.decision.DecisionDocument;
import vn.chitieuso.kpi.formula.Formula;
import vn.chitieuso.platform.BusinessException;

/** Reads what an indicator means from named values; what is wrong is told at each of them. */
public final class DefinitionReading {

    public static final int DECIMALS_MAX = 6;
    private static final int LEVELS_MAX = 60;
    private static final int DIGITS_MAX = 18;

    private final Fields fields;

    private DefinitionReading(Fields fields) {
        this.fields = fields;
    }

    /** @return never null; incomplete where the fields have errors, which the caller asks them for */
    public static IndicatorDescription description(Fields fields) {
        return new DefinitionReading(fields).read();
    }

    private IndicatorDescription read() {
        IndicatorKind kind = fields.constant("kind", IndicatorKind.class, IndicatorKind.INPUT);
        ValueType valueType = fields.constant("valueType", ValueType.class, ValueType.NUMBER);
        Aggregation fallback = fallback(kind, valueType);
        refuseAddedShares(kind, fallback);
        Integer decimals = fields.integer("decimals", 0, DECIMALS_MAX);
        BigDecimal minimum = bound("minimum");
        BigDecimal maximum = bound("maximum");
        if (minimum != null && maximum != null && minimum.compareTo(maximum) > 0) {
            fields.error("maximum", "kpi.indicator.boundsReversed");
        }
        return new IndicatorDescription(
                fields.required("name", IndicatorDefinition.NAME_MAX),
                fields.required("group", IndicatorDefinition.GROUP_MAX),
                fields.required("unit", IndicatorDefinition.UNIT_MAX),
                kind,
                valueType,
                scale(valueType),
                formula(kind),
                fields.text("formulaText", IndicatorDefinition.FORMULA_TEXT_MAX),
                fields.constant("direction", Direction.class, Direction.NEUTRAL),
                fields.constant("timeAggregation", Aggregation.class, fallback),
                fields.constant("spaceAggregation", Aggregation.class, fallback),
                decimals == null ? 0 : decimals,
                minimum,
                maximum,
                fields.constant("frequency", PeriodType.class, PeriodType.YEAR),
                levels(),
                fields.text("owner", IndicatorDefinition.OWNER_MAX),
                fields.text("dataSource", IndicatorDefinition.DATA_SOURCE_MAX),
                fields.text("evidence", IndicatorDefinition.EVIDENCE_MAX),
                fields.text("decision", DecisionDocument.REFERENCE_MAX),
                fields.text("successor", Indicator.CODE_MAX),
                fields.text("source", IndicatorDefinition.SOURCE_MAX),
                fields.constant("verification", Verification.class, Verification.UNVERIFIED),
                fields.truth("open", false),
                fields.text("remark", IndicatorDefinition.REMARK_MAX));
    }

    private List<String> scale(ValueType valueType) {
        String text = fields.text("scale", IndicatorDefinition.SCALE_MAX);
        List<String> steps = text == null
                ? List.of()
                : Arrays.stream(text.split("\\|"))
                        .map(String::strip)
                        .filter(step -> !step.isEmpty())
                        .toList();
        if (!isScaleOf(valueType, steps)) {
            fields.error("scale", "kpi.indicator.badScale");
        }
        return steps;
    }

    /** A graded one has two steps at least, others have none. */
    public static boolean isScaleOf(ValueType valueType, List<String> steps) {
        return valueType == ValueType.LEVEL ? steps.size() > 1 : steps.isEmpty();
    }

    /** How figures become one where nobody says: counts add up, what is no count does not. */
    private Aggregation fallback(IndicatorKind kind, ValueType valueType) {
        if (kind == IndicatorKind.DERIVED) {
            return Aggregation.FORMULA;
        }
        String unit = fields.text("unit", Integer.MAX_VALUE);
        boolean counted = valueType != ValueType.TEXT
                && valueType != ValueType.LEVEL
                && !isAddedShare(kind, unit, Aggregation.SUM);
        return counted ? Aggregation.SUM : Aggregation.NONE;
    }

    /** A share that is typed cannot be added up: what adds up are the counts above and below its line. */
    private void refuseAddedShares(IndicatorKind kind, Aggregation fallback) {
        String unit = fields.text("unit", Integer.MAX_VALUE);
        for (String field : List.of("timeAggregation", "spaceAggregation")) {
            if (isAddedShare(kind, unit, fields.constant(field, Aggregation.class, fallback))) {
                fields.error(field, "kpi.indicator.addedShare");
            }
        }
    }

    public static boolean isAddedShare(IndicatorKind kind, String unit, Aggregation aggregation) {
        return kind == IndicatorKind.INPUT && unit != null && unit.startsWith("%") && aggregation == Aggregation.SUM;
    }

    private BigDecimal bound(String name) {
        BigDecimal bound = fields.decimal(name);
        if (bound != null && !isBound(bound)) {
            fields.error(name, "kpi.indicator.badBound", DIGITS_MAX, DECIMALS_MAX);
            return null;
        }
        return bound;
    }

    /** Whether it is within what figures are kept with. */
    public static boolean isBound(BigDecimal number) {
        return (long) number.precision() - number.scale() <= DIGITS_MAX
                && number.stripTrailingZeros().scale() <= DECIMALS_MAX;
    }

    private Formula formula(IndicatorKind kind) {
        String text = fields.text("formula", Formula.TEXT_MAX + 1);
        if (kind == IndicatorKind.INPUT) {
            if (text != null) {
                fields.error("formula", "kpi.indicator.inputWithFormula");
            }
            return null;
        }
        if (text == null) {
            fields.error("formula", "kpi.indicator.derivedWithoutFormula");
            return null;
        }
        try {
            return Formula.parse(text);
        } catch (BusinessException refused) {
            refused.getErrors()
                    .forEach(error -> fields.error(
                            "formula", error.key(), error.arguments().toArray()));
            return null;
        }
    }

    private Set<OrgLevel> levels() {
        Set<OrgLevel> levels = fields.constants("levels", OrgLevel.class, LEVELS_MAX);
        if (levels.isEmpty() && !fields.hasErrors()) {
            fields.error("levels", "platform.csv.required");
        }
        return levels;
    }

    /** The days a definition holds; the end is open where none is said. */
    static void refuseReversed(Fields fields, LocalDate from, LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            fields.error("validTo", "kpi.indicator.endsBeforeItBegins");
        }
    }
}
