package vn.chitieuso.kpi.indicator.rest;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.Verification;
import vn.chitieuso.kpi.formula.Formula;
import vn.chitieuso.kpi.indicator.Aggregation;
import vn.chitieuso.kpi.indicator.Direction;
import vn.chitieuso.kpi.indicator.Indicator;
import vn.chitieuso.kpi.indicator.IndicatorDefinition;
import vn.chitieuso.kpi.indicator.IndicatorDescription;
import vn.chitieuso.kpi.indicator.IndicatorKind;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.rest.JsonBody;

import jakarta.json.JsonString;

/**
 * A definition as the API takes it.
 *
 * @param from first day it holds; today where the body does not say
 */
record DefinitionBody(IndicatorDescription description, LocalDate from) {

    static DefinitionBody read(String code, JsonBody body, LocalDate today) {
        if (!code.matches("[A-Z][A-Z0-9]*-[0-9A-Z]+[a-z]?") || code.length() > Indicator.CODE_MAX) {
            throw new BusinessException("kpi.indicator.badCode", code);
        }
        IndicatorKind kind = body.constant("kind", IndicatorKind.class, IndicatorKind.INPUT);
        Formula formula = formula(body, kind);
        Aggregation fallback = kind == IndicatorKind.DERIVED ? Aggregation.FORMULA : Aggregation.SUM;
        Integer decimals = body.integer("decimals");
        if (decimals != null && (decimals < 0 || decimals > 6)) {
            body.error("decimals", "kpi.indicator.badDecimals", 6);
        }
        IndicatorDescription description = new IndicatorDescription(
                body.requiredText("name", IndicatorDefinition.NAME_MAX),
                body.requiredText("group", IndicatorDefinition.GROUP_MAX),
                body.requiredText("unit", IndicatorDefinition.UNIT_MAX),
                kind,
                formula,
                body.text("formulaText", IndicatorDefinition.FORMULA_TEXT_MAX),
                body.constant("direction", Direction.class, Direction.NEUTRAL),
                body.constant("timeAggregation", Aggregation.class, fallback),
                body.constant("spaceAggregation", Aggregation.class, fallback),
                decimals == null ? 0 : decimals,
                body.constant("frequency", PeriodType.class, PeriodType.YEAR),
                levels(body),
                body.text("successor", Indicator.CODE_MAX),
                body.text("source", IndicatorDefinition.SOURCE_MAX),
                body.constant("verification", Verification.class, Verification.UNVERIFIED),
                body.text("remark", IndicatorDefinition.REMARK_MAX));
        LocalDate from = body.date("validFrom", today);
        body.refuseErrors();
        return new DefinitionBody(description, from);
    }

    private static Formula formula(JsonBody body, IndicatorKind kind) {
        String text = body.text("formula", Formula.TEXT_MAX);
        if (kind == IndicatorKind.INPUT) {
            if (text != null) {
                body.error("formula", "kpi.indicator.inputWithFormula");
            }
            return null;
        }
        if (text == null) {
            body.error("formula", "kpi.indicator.derivedWithoutFormula");
            return null;
        }
        return Formula.parse(text);
    }

    private static Set<OrgLevel> levels(JsonBody body) {
        EnumSet<OrgLevel> levels = EnumSet.noneOf(OrgLevel.class);
        for (var value : body.array("levels")) {
            String name = value instanceof JsonString string ? string.getString() : "";
            Arrays.stream(OrgLevel.values())
                    .filter(level -> level.name().equals(name))
                    .findFirst()
                    .ifPresentOrElse(levels::add, () -> body.error("levels", "kpi.indicator.badLevels", value));
        }
        if (levels.isEmpty()) {
            body.error("levels", "platform.csv.required");
        }
        return levels;
    }
}
