package vn.chitieuso.kpi.scorecard;

import java.math.BigDecimal;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.Verification;
import vn.chitieuso.kpi.catalogue.Fields;
import vn.chitieuso.kpi.decision.DecisionDocument;
import vn.chitieuso.kpi.formula.Formula;
import vn.chitieuso.platform.BusinessException;

/** Reads scorecards and criteria from named values; null where something is missing, which the fields then tell. */
public final class ScorecardReading {

    private static final int DECLARED_MAX = 1000;

    private ScorecardReading() {}

    public static ScorecardDescription card(Fields fields) {
        String name = fields.required("name", Scorecard.NAME_MAX);
        String series = fields.required("series", Scorecard.SERIES_MAX);
        Integer year = fields.integer("year", PeriodCode.YEAR_MIN, PeriodCode.YEAR_MAX);
        OrgLevel level = fields.constant("level", OrgLevel.class, null);
        BigDecimal maximum = fields.decimal("maximum");
        requireAll(fields, "year", year, "level", level, "maximum", maximum);
        ScorecardDescription description = new ScorecardDescription(
                name,
                series,
                year == null ? 0 : year,
                level,
                maximum,
                fields.integer("declaredSections", 0, DECLARED_MAX),
                fields.integer("declaredCriteria", 0, DECLARED_MAX),
                fields.text("decision", DecisionDocument.REFERENCE_MAX),
                fields.text("source", Scorecard.SOURCE_MAX),
                fields.constant("verification", Verification.class, Verification.UNVERIFIED),
                fields.text("remark", Scorecard.REMARK_MAX));
        return fields.hasErrors() ? null : description;
    }

    public static CriterionDescription criterion(Fields fields) {
        String title = fields.required("title", Criterion.TITLE_MAX);
        Integer ordinal = fields.integer("ordinal", 0, DECLARED_MAX);
        BigDecimal maximum = fields.decimal("maximum");
        RuleKind kind = fields.constant("rule", RuleKind.class, null);
        String parameters = fields.text("parameters", Criterion.PARAMETERS_MAX);
        String measure = fields.text("measure", Formula.TEXT_MAX);
        requireAll(fields, "maximum", maximum, "rule", kind);
        String evidence = fields.text("evidence", Criterion.EVIDENCE_MAX);
        String source = fields.text("source", Criterion.SOURCE_MAX);
        Verification verification = fields.constant("verification", Verification.class, Verification.UNVERIFIED);
        if (fields.hasErrors()) {
            return null;
        }
        try {
            return new CriterionDescription(
                    title,
                    ordinal == null ? 0 : ordinal,
                    maximum,
                    ScoringRule.parse(kind, parameters),
                    measure == null ? null : Formula.parse(measure),
                    evidence,
                    source,
                    verification);
        } catch (BusinessException refused) {
            refused.getErrors()
                    .forEach(error -> fields.error(
                            error.pointer().equals("/formula")
                                    ? "measure"
                                    : error.pointer().substring(1),
                            error.key(),
                            error.arguments().toArray()));
            return null;
        }
    }

    private static void requireAll(Fields fields, Object... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] == null && !fields.hasErrors()) {
                fields.error((String) namesAndValues[i], "platform.csv.required");
            }
        }
    }
}
