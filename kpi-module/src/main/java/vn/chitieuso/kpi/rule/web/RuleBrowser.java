package vn.chitieuso.kpi.rule.web;

import java.time.LocalDate;
import java.util.List;
import vn.chitieuso.kpi.rule.ValidationRule;
import vn.chitieuso.kpi.rule.ValidationRules;
import vn.chitieuso.platform.text.Language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Quy tắc kiểm tra: the rules between figures as of a day. */
@Named
@RequestScoped
public class RuleBrowser {

    @Inject
    private ValidationRules rules;

    @Inject
    private Language language;

    private List<ValidationRule> inForce = List.of();

    public void load(LocalDate day) {
        inForce = rules.inForce(day);
    }

    /** The message without the values it will be told with. */
    public String shown(ValidationRule rule) {
        return (language.isEnglish() ? rule.messageEn() : rule.message()).replaceAll("\\{[01]}", "…");
    }

    public List<ValidationRule> getRules() {
        return inForce;
    }
}
