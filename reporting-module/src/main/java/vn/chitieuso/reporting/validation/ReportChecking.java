package vn.chitieuso.reporting.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.chitieuso.kpi.Severity;
import vn.chitieuso.kpi.rule.ValidationRule;
import vn.chitieuso.kpi.rule.ValidationRules;
import vn.chitieuso.platform.text.Texts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Finds what is wrong or strange in a report. */
@ApplicationScoped
public class ReportChecking {

    @Inject
    private ValidationRules rules;

    /** All findings, those of the first cells first. */
    public List<Finding> check(ReportFacts facts, Locale locale) {
        List<Finding> findings = new ArrayList<>();
        CellChecks cells = new CellChecks(facts.jumpPercent(), locale);
        facts.cells().forEach(cell -> findings.addAll(cells.of(cell)));
        findings.addAll(breaches(rules.inForce(facts.day()), facts, locale));
        facts.missingNarratives()
                .forEach((key, title) -> findings.add(new Finding(
                        Severity.ERROR,
                        "missing",
                        null,
                        key,
                        Texts.get(locale, "reporting.validation.missingText", title))));
        return findings;
    }

    /** A rule concerns the reports that hold the indicator at whose cell it shows. */
    static List<Finding> breaches(List<ValidationRule> rules, ReportFacts facts, Locale locale) {
        Map<String, BigDecimal> figures = facts.figures();
        return rules.stream()
                .filter(rule -> figures.containsKey(rule.indicator()))
                .flatMap(rule -> rule
                        .breach(figures, locale)
                        .map(message -> new Finding(rule.severity(), rule.code(), rule.indicator(), null, message))
                        .stream())
                .toList();
    }
}
