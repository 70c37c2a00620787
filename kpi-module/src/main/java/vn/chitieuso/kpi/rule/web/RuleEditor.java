package vn.chitieuso.kpi.rule.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.util.Messages;
import vn.chitieuso.kpi.Severity;
import vn.chitieuso.kpi.rule.RuleKeeping;
import vn.chitieuso.kpi.rule.ValidationRule;
import vn.chitieuso.kpi.rule.ValidationRules;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.BusinessException.FieldError;
import vn.chitieuso.platform.db.Validity;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.time.Today;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A new rule between figures, or what a known one says from a day on. */
@Named
@ViewScoped
public class RuleEditor implements Serializable {

    @Inject
    private ValidationRules rules;

    @Inject
    private RuleKeeping keeping;

    @Inject
    private Language language;

    @Inject
    private Today today;

    private String code;
    private String newCode;
    private String indicator;
    private String condition;
    private Severity severity = Severity.ERROR;
    private String message;
    private String messageEn;
    private LocalDate from;
    private LocalDate lastDay;

    public void load() {
        from = today.date();
        if (code != null) {
            ValidationRule rule = rules.history(code).stream().findFirst().orElseGet(() -> rules.get(code, from));
            newCode = code;
            indicator = rule.indicator();
            condition = rule.condition();
            severity = rule.severity();
            message = rule.message();
            messageEn = rule.messageEn();
        }
    }

    public String save() {
        try {
            ValidationRule rule = new ValidationRule(
                    newCode.strip(),
                    indicator.strip(),
                    condition,
                    severity,
                    message.strip(),
                    messageEn.strip(),
                    from,
                    Validity.FOREVER);
            if (isNew()) {
                keeping.add(rule);
            } else {
                keeping.keep(rule);
            }
        } catch (BusinessException refused) {
            throw atCondition(refused);
        }
        return back("kpi.rule.edit.saved");
    }

    /** What is wrong in the formula stands at the field of the condition. */
    private static BusinessException atCondition(BusinessException refused) {
        return refused.getErrors().stream()
                .filter(error -> "/formula".equals(error.pointer()))
                .findFirst()
                .map((FieldError error) -> BusinessException.at(
                        "condition", error.key(), error.arguments().toArray()))
                .orElse(refused);
    }

    public String end() {
        keeping.end(code, lastDay);
        return back("kpi.rule.edit.ended");
    }

    private String back(String key) {
        Messages.addFlashGlobalInfo("{0}", language.text(key));
        return "/kpi/rule/browse.xhtml?faces-redirect=true";
    }

    public List<ValidationRule> getHistory() {
        return code == null ? List.of() : rules.history(code);
    }

    public boolean isNew() {
        return code == null;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code == null || code.isBlank() ? null : code;
    }

    public String getNewCode() {
        return newCode;
    }

    public void setNewCode(String newCode) {
        this.newCode = newCode;
    }

    public String getIndicator() {
        return indicator;
    }

    public void setIndicator(String indicator) {
        this.indicator = indicator;
    }

    public String getCondition() {
        return condition;
    }

    public void setCondition(String condition) {
        this.condition = condition;
    }

    public Severity getSeverity() {
        return severity;
    }

    public void setSeverity(Severity severity) {
        this.severity = severity;
    }

    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = message;
    }

    public String getMessageEn() {
        return messageEn;
    }

    public void setMessageEn(String messageEn) {
        this.messageEn = messageEn;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
