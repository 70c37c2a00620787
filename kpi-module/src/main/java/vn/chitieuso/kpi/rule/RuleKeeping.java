package vn.chitieuso.kpi.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.chitieuso.kpi.catalogue.CatalogueKeeping;
import vn.chitieuso.kpi.formula.Condition;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.db.Validity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Keeping the rules between figures. */
@ApplicationScoped
@Transactional
public class RuleKeeping {

    private static final String CODE = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    @Inject
    private ValidationRules rules;

    @Inject
    private Indicators indicators;

    @Inject
    private CatalogueKeeping keeping;

    @Inject
    private AuditTrail audit;

    /**
     * From the rule's first day on it says this, until its end or the day before what it is to say later; what it said
     * before that day stays.
     *
     * @return whether anything changed
     */
    public boolean keep(ValidationRule wanted) {
        keeping.begin();
        refuseUnfit(wanted);
        ValidationRule fitting = fitting(wanted);
        Optional<ValidationRule> before = rules.find(fitting.code(), fitting.validFrom());
        if (before.filter(fitting::equals).isPresent()) {
            return false;
        }
        before.ifPresent(rule -> {
            if (rule.validFrom().isBefore(fitting.validFrom())) {
                rules.end(rule, fitting.validFrom().minusDays(1));
            } else {
                rules.delete(rule);
            }
        });
        rules.add(fitting);
        audit.recordChange("rule.keep", "rule " + fitting.code(), before.orElse(null), fitting);
        return true;
    }

    /** A rule of a code nobody has used yet. */
    public void add(ValidationRule wanted) {
        keeping.begin();
        if (!rules.history(wanted.code()).isEmpty()) {
            throw BusinessException.at("code", "kpi.rule.codeTaken", wanted.code());
        }
        keep(wanted);
    }

    /** The rule no longer holds after the day. */
    public void end(String code, LocalDate lastDay) {
        keeping.begin();
        ValidationRule rule = rules.get(code, lastDay);
        rules.end(rule, lastDay);
        audit.recordChange("rule.end", "rule " + code, rule, "valid to " + lastDay);
    }

    private void refuseUnfit(ValidationRule rule) {
        if (!rule.code().matches(CODE) || rule.code().length() > ValidationRule.CODE_MAX) {
            throw BusinessException.at("code", "kpi.rule.badCode", rule.code());
        }
        if (rule.validTo().isBefore(rule.validFrom())) {
            throw BusinessException.at("validTo", "kpi.indicator.endsBeforeItBegins");
        }
        refuseBadPlaces("message", rule.message());
        refuseBadPlaces("messageEn", rule.messageEn());
        Condition condition = Condition.parse(rule.condition());
        List<String> unknown = condition.codes().stream()
                .filter(code -> indicators.findRow(code, rule.validFrom()).isEmpty()
                        && indicators.findRow(code, rule.validTo()).isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            throw BusinessException.at("condition", "kpi.indicator.unknownInFormula", String.join(", ", unknown));
        }
        if (indicators.find(rule.indicator()).isEmpty()) {
            throw BusinessException.at("indicator", "kpi.indicator.unknown", rule.indicator());
        }
    }

    private static void refuseBadPlaces(String field, String message) {
        if (message.replace("{0}", "").replace("{1}", "").matches("(?s).*[{}].*")) {
            throw BusinessException.at(field, "kpi.rule.badPlace");
        }
    }

    /** Stored as conditions are written, and ending before what the rule is to say later. */
    private ValidationRule fitting(ValidationRule wanted) {
        LocalDate lastDay = rules.history(wanted.code()).stream()
                .map(ValidationRule::validFrom)
                .filter(next -> next.isAfter(wanted.validFrom()) && !next.isAfter(wanted.validTo()))
                .min(LocalDate::compareTo)
                .map(next -> next.minusDays(1))
                .orElse(wanted.validTo());
        return new ValidationRule(
                wanted.code(),
                wanted.indicator(),
                Condition.parse(wanted.condition()).toString(),
                wanted.severity(),
                wanted.message(),
                wanted.messageEn(),
                wanted.validFrom(),
                Validity.between(wanted.validFrom(), lastDay).getTo());
    }
}
