package vn.chitieuso.reporting.validation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chitieuso.kpi.Severity;
import vn.chitieuso.kpi.rule.ValidationRule;
import vn.chitieuso.platform.db.Validity;

import static org.assertj.core.api.Assertions.assertThat;

class ReportCheckingTest {

    private static final ValidationRule SIGNED = new ValidationRule(
            "signed-not-above-outgoing",
            "VB-06a",
            "VB-06a <= VB-04",
            Severity.WARNING,
            "Không thể lớn hơn số văn bản đi ({1}).",
            "Cannot exceed the documents sent ({1}).",
            Validity.ALWAYS,
            Validity.FOREVER);

    private static ReportFacts facts(Map<String, Integer> figures, String... missing) {
        List<ReportFacts.Cell> cells = new ArrayList<>();
        figures.forEach((code, value) -> cells.add(cell(code, BigDecimal.valueOf(value))));
        List.of(missing).forEach(code -> cells.add(cell(code, null)));
        return new ReportFacts(LocalDate.of(2026, 7, 14), cells, Map.of(), BigDecimal.TEN);
    }

    private static ReportFacts.Cell cell(String code, BigDecimal value) {
        return new ReportFacts.Cell(code, false, false, value, null, false, new ReportFacts.Bounds(null, null));
    }

    private static List<Finding> breaches(ReportFacts facts) {
        return ReportChecking.breaches(List.of(SIGNED), facts, Locale.forLanguageTag("vi"));
    }

    @Test
    void aBrokenRuleShowsAtItsCellWithItsOwnSeverity() {
        assertThat(breaches(facts(Map.of("VB-06a", 1_001, "VB-04", 1_000))))
                .containsExactly(new Finding(
                        Severity.WARNING,
                        "signed-not-above-outgoing",
                        "VB-06a",
                        null,
                        "Không thể lớn hơn số văn bản đi (1.000)."));
    }

    @Test
    void aRuleIsSilentWhileAFigureIsMissing() {
        assertThat(breaches(facts(Map.of("VB-06a", 1_001), "VB-04"))).isEmpty();
    }

    @Test
    void aRuleConcernsOnlyReportsThatHoldItsIndicator() {
        assertThat(breaches(facts(Map.of("VB-04", 1_000)))).isEmpty();
    }
}
