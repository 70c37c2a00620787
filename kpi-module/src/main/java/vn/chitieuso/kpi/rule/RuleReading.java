package vn.chitieuso.kpi.rule;

import java.time.LocalDate;
import vn.chitieuso.kpi.Severity;
import vn.chitieuso.kpi.catalogue.Fields;
import vn.chitieuso.kpi.formula.Formula;
import vn.chitieuso.kpi.indicator.Indicator;
import vn.chitieuso.platform.BusinessException.FieldError;
import vn.chitieuso.platform.db.Validity;

/** Reads a rule from named values. */
public final class RuleReading {

    private RuleReading() {}

    /** @return null where something is wrong, which the fields then tell */
    public static ValidationRule rule(String code, Fields fields) {
        String indicator = fields.required("indicator", Indicator.CODE_MAX);
        String condition = fields.required("condition", Formula.TEXT_MAX + 1);
        Severity severity = fields.constant("severity", Severity.class, Severity.ERROR);
        String message = fields.required("message", ValidationRule.MESSAGE_MAX);
        String messageEn = fields.required("messageEn", ValidationRule.MESSAGE_MAX);
        LocalDate from = fields.date("validFrom");
        LocalDate to = fields.date("validTo");
        if (from != null && to != null && to.isBefore(from)) {
            fields.error("validTo", "kpi.indicator.endsBeforeItBegins");
        }
        if (fields.hasErrors()) {
            return null;
        }
        Validity validity = Validity.between(from, to);
        return new ValidationRule(
                code, indicator, condition, severity, message, messageEn, validity.getFrom(), validity.getTo());
    }

    /** Where the fields call it: what is wrong in a formula is wrong in the condition. */
    public static String field(FieldError error) {
        return "/formula".equals(error.pointer())
                ? "condition"
                : error.pointer().substring(1);
    }
}
