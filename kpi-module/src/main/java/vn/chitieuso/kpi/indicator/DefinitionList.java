package vn.chitieuso.kpi.indicator;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.Verification;
import vn.chitieuso.kpi.formula.Formula;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.csv.CsvList;
import vn.chitieuso.platform.csv.ImportResult;
import vn.chitieuso.platform.db.Validity;

/** One uploaded list of definitions, being checked against itself and the catalogue and written into it. */
class DefinitionList {

    private static final int LEVELS_MAX = 60;
    private static final int DECIMALS_MAX = 6;

    private final Indicators indicators;
    private final CsvList list;
    private final Map<String, Formula> formulas = new HashMap<>();
    private final Set<String> codes = new HashSet<>();

    DefinitionList(Indicators indicators, CsvList list) {
        this.indicators = indicators;
        this.list = list;
    }

    ImportResult store() {
        for (CsvList.Line line : list.lines()) {
            String code = line.requiredText("code", Indicator.CODE_MAX);
            if (code != null && !codes.add(code)) {
                line.error("code", "kpi.indicator.codeTwice", code);
            }
        }
        ImportResult result = ImportResult.nothing();
        for (CsvList.Line line : list.lines()) {
            IndicatorDescription description = read(line);
            if (!list.hasErrors()) {
                result = store(line, description, result);
            }
        }
        list.lines().forEach(this::refuseCycle);
        return result;
    }

    private ImportResult store(CsvList.Line line, IndicatorDescription description, ImportResult result) {
        String code = line.text("code");
        Validity validity = Validity.between(line.date("valid_from"), line.date("valid_to"));
        Optional<Indicator> known = indicators.find(code);
        if (known.flatMap(indicator -> indicator.definitionOn(validity.getFrom()))
                .filter(definition -> definition.describe().equals(description))
                .filter(definition -> definition.getValidity().equals(validity))
                .isPresent()) {
            return result.plusUnchanged();
        }
        Indicator indicator = known.orElseGet(() -> new Indicator(code));
        indicator.define(description, validity);
        if (known.isPresent()) {
            return result.plusUpdated();
        }
        indicators.add(indicator);
        return result.plusCreated();
    }

    private IndicatorDescription read(CsvList.Line line) {
        IndicatorKind kind = line.constant("kind", IndicatorKind.class, IndicatorKind.INPUT);
        Formula formula = formula(line, kind);
        Verification verification = line.constant("verification", Verification.class, Verification.UNVERIFIED);
        Aggregation fallback = kind == IndicatorKind.DERIVED ? Aggregation.FORMULA : Aggregation.SUM;
        LocalDate from = line.date("valid_from");
        LocalDate to = line.date("valid_to");
        if (from != null && to != null && to.isBefore(from)) {
            line.error("valid_to", "kpi.indicator.endsBeforeItBegins");
        }
        return new IndicatorDescription(
                line.requiredText("name", IndicatorDefinition.NAME_MAX),
                line.requiredText("group", IndicatorDefinition.GROUP_MAX),
                line.requiredText("unit", IndicatorDefinition.UNIT_MAX),
                kind,
                formula,
                line.text("formula_text", IndicatorDefinition.FORMULA_TEXT_MAX),
                line.constant("direction", Direction.class, Direction.NEUTRAL),
                line.constant("time_aggregation", Aggregation.class, fallback),
                line.constant("space_aggregation", Aggregation.class, fallback),
                decimals(line),
                line.constant("frequency", PeriodType.class, PeriodType.YEAR),
                levels(line),
                line.text("successor", Indicator.CODE_MAX),
                line.text("source", IndicatorDefinition.SOURCE_MAX),
                verification,
                line.text("remark", IndicatorDefinition.REMARK_MAX));
    }

    private Formula formula(CsvList.Line line, IndicatorKind kind) {
        String text = line.text("formula", Formula.TEXT_MAX);
        if (kind == IndicatorKind.INPUT) {
            if (text != null) {
                line.error("formula", "kpi.indicator.inputWithFormula");
            }
            return null;
        }
        if (text == null) {
            line.error("formula", "kpi.indicator.derivedWithoutFormula");
            return null;
        }
        try {
            Formula formula = Formula.parse(text);
            formula.codes().stream()
                    .filter(code ->
                            !codes.contains(code) && indicators.find(code).isEmpty())
                    .forEach(code -> line.error("formula", "kpi.indicator.unknownInFormula", code));
            formulas.put(line.text("code"), formula);
            return formula;
        } catch (BusinessException refused) {
            line.error("formula", "kpi.indicator.badFormula", text);
            return null;
        }
    }

    private void refuseCycle(CsvList.Line line) {
        String code = line.text("code");
        if (formulas.containsKey(code) && reaches(formulas.get(code), code, new HashSet<>())) {
            line.error("formula", "kpi.indicator.cycle", code);
        }
    }

    private boolean reaches(Formula formula, String wanted, Set<String> seen) {
        return formula.codes().stream()
                .anyMatch(code -> code.equals(wanted)
                        || seen.add(code) && formulas.containsKey(code) && reaches(formulas.get(code), wanted, seen));
    }

    private static int decimals(CsvList.Line line) {
        var decimals = line.decimal("decimals");
        if (decimals == null) {
            return 0;
        }
        if (decimals.signum() < 0
                || decimals.intValue() > DECIMALS_MAX
                || decimals.stripTrailingZeros().scale() > 0) {
            line.error("decimals", "kpi.indicator.badDecimals", DECIMALS_MAX);
            return 0;
        }
        return decimals.intValue();
    }

    private static Set<OrgLevel> levels(CsvList.Line line) {
        String text = line.requiredText("levels", LEVELS_MAX);
        try {
            return text == null ? Set.of() : OrgLevel.split(text);
        } catch (IllegalArgumentException e) {
            line.error("levels", "kpi.indicator.badLevels", text);
            return Set.of();
        }
    }
}
