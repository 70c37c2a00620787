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

    @Inject
    private Outliers outliers;

    /** All findings, those of the first cells first. */
    public List<Finding> check(ReportFacts facts, Locale locale) {
        return check(facts, rules.inForce(facts.day()), outliers.of(facts, locale), locale);
    }

    static List<Finding> check(
            ReportFacts facts, List<ValidationRule> rules, Map<String, Outlier> outliers, Locale locale) {
        List<Finding> findings = new ArrayList<>();
        CellChecks cells = new CellChecks(facts.jumpPercent(), outliers, locale);
        facts.cells().forEach(cell -> findings.addAll(cells.of(cell)));
        findings.addAll(breaches(rules, facts, locale));
        findings.replaceAll(finding -> withAnswer(finding, rules, facts));
        facts.missingNarratives()
                .forEach((key, title) -> findings.add(new Finding(
                        Severity.ERROR,
                        "missing",
                        null,
                        key,
                        Texts.get(locale, "reporting.validation.missingText", title),
                        false)));
        return findings;
    }

    /** Who broke a rule answers at its own cell or, where nobody writes there, at one it is compared with. */
    private static Finding withAnswer(Finding finding, List<ValidationRule> rules, ReportFacts facts) {
        List<ReportFacts.Cell> places = facts.answerPlaces(List.of(finding.indicator()));
        if (places.isEmpty()) {
            places = rules.stream()
                    .filter(rule -> rule.code().equals(finding.code()))
                    .map(rule -> facts.answerPlaces(rule.codes()))
                    .findFirst()
                    .orElse(List.of());
        }
        boolean answered = places.isEmpty() || places.stream().anyMatch(ReportFacts.Cell::hasNote);
        return answered
                ? finding.withAnswer()
                : finding.toBeAnsweredAt(places.get(0).indicator());
    }

    /** A rule concerns the reports that hold the indicator at whose cell it shows. */
    static List<Finding> breaches(List<ValidationRule> rules, ReportFacts facts, Locale locale) {
        Map<String, BigDecimal> figures = facts.figures();
        return rules.stream()
                .filter(rule -> figures.containsKey(rule.indicator()))
                .flatMap(rule -> rule
                        .breach(figures, locale)
                        .map(message ->
                                new Finding(rule.severity(), rule.code(), rule.indicator(), null, message, false))
                        .stream())
                .toList();
    }
}
