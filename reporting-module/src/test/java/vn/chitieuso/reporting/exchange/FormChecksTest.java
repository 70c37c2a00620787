package vn.chitieuso.reporting.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.Severity;
import vn.chitieuso.kpi.formula.Condition;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.rule.ValidationRule;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.Definitions;

import static org.assertj.core.api.Assertions.assertThat;

class FormChecksTest {

    private static final AskedCell OUTGOING = cell(0, Definitions.count("VB-04"), true, null);
    private static final AskedCell SIGNED = cell(1, Definitions.count("VB-06a"), false, null);
    private static final AskedCell SHARE = cell(2, Definitions.derived("VB-06", "VB-06a / VB-04 * 100"), false, null);
    private static final ValidationRule NOT_ABOVE = rule("VB-06a", "VB-06a <= VB-04", Severity.ERROR);

    private static AskedCell cell(int place, IndicatorRow indicator, boolean required, String condition) {
        return new AskedCell(place, indicator, required, condition == null ? null : Condition.parse(condition));
    }

    private static ValidationRule rule(String indicator, String condition, Severity severity) {
        return new ValidationRule(
                "quy-tac",
                indicator,
                condition,
                severity,
                "Đã ký {0}, đi {1}.",
                "Signed {0}, sent {1}.",
                LocalDate.MIN,
                LocalDate.MAX);
    }

    private static FormChecks checks(boolean inTime, List<ValidationRule> rules, AskedCell... cells) {
        Map<String, AskedCell> byCode = new HashMap<>();
        for (AskedCell cell : cells) {
            byCode.put(cell.indicator().code(), cell);
        }
        return new FormChecks(new AskedForm(0, null, null, OrgLevel.COMMUNE, byCode), rules, unit -> inTime);
    }

    private static Map<String, BigDecimal> figures(Object... codesAndNumbers) {
        Map<String, BigDecimal> figures = new HashMap<>();
        for (int i = 0; i < codesAndNumbers.length; i += 2) {
            figures.put((String) codesAndNumbers[i], BigDecimal.valueOf((int) codesAndNumbers[i + 1]));
        }
        return figures;
    }

    @Test
    void aBrokenRuleIsToldInTheWordsOfTheReader() {
        FormChecks.Verdict verdict =
                checks(true, List.of(NOT_ABOVE), OUTGOING, SIGNED).of(1, figures("VB-04", 400, "VB-06a", 500), false);
        FormChecks.Broken broken = verdict.broken().orElseThrow();
        assertThat(broken.codes()).containsExactlyInAnyOrder("VB-04", "VB-06a");
        assertThat(broken.words().in(Language.VIETNAMESE)).isEqualTo("Đã ký 500, đi 400.");
        assertThat(broken.words().in(Locale.ENGLISH)).isEqualTo("Signed 500, sent 400.");
    }

    @Test
    void warningsAndRulesThatHoldOrReadWhatIsMissingKeepNothingOut() {
        ValidationRule warning = rule("VB-06a", "VB-06a <= VB-04", Severity.WARNING);
        FormChecks checks = checks(true, List.of(NOT_ABOVE), OUTGOING, SIGNED);
        assertThat(checks.of(1, figures("VB-04", 400, "VB-06a", 400), false).broken())
                .isEmpty();
        assertThat(checks.of(1, figures("VB-06a", 500), false).broken()).isEmpty();
        assertThat(checks(true, List.of(warning), OUTGOING, SIGNED)
                        .of(1, figures("VB-04", 400, "VB-06a", 500), false)
                        .broken())
                .isEmpty();
    }

    @Test
    void aRuleOverAComputedFigureReadsWhatItIsComputedFrom() {
        FormChecks checks =
                checks(true, List.of(rule("VB-06", "VB-06 <= 100", Severity.ERROR)), OUTGOING, SIGNED, SHARE);
        assertThat(checks.needed()).containsExactlyInAnyOrder("VB-04", "VB-06a", "VB-06");
        FormChecks.Verdict verdict = checks.of(1, figures("VB-04", 400, "VB-06a", 500), false);
        assertThat(verdict.broken()).isPresent();
        assertThat(verdict.computed().get("VB-06")).isEqualByComparingTo("125");
    }

    @Test
    void aMissingRequiredFigureHoldsOnlyWhatIsNotSentAndCanStillBeInTime() {
        Map<String, BigDecimal> lacking = figures("VB-06a", 5);
        assertThat(checks(true, List.of(), OUTGOING, SIGNED)
                        .of(1, new HashMap<>(lacking), false)
                        .held())
                .isTrue();
        assertThat(checks(false, List.of(), OUTGOING, SIGNED)
                        .of(1, new HashMap<>(lacking), false)
                        .held())
                .as("the deadline has passed")
                .isFalse();
        assertThat(checks(true, List.of(), OUTGOING, SIGNED)
                        .of(1, new HashMap<>(lacking), true)
                        .held())
                .as("it is sent already")
                .isFalse();
        assertThat(checks(true, List.of(), OUTGOING, SIGNED)
                        .of(1, figures("VB-04", 0), false)
                        .held())
                .as("zero is a figure")
                .isFalse();
    }

    @Test
    void whatIsNotAskedIsNeitherMissingNorCompared() {
        AskedCell late = cell(3, Definitions.count("PA-01"), true, "VB-04 > 1000");
        ValidationRule rule = rule("PA-01", "PA-01 <= VB-04", Severity.ERROR);
        FormChecks checks = checks(true, List.of(rule), OUTGOING, late);
        assertThat(checks.of(1, figures("VB-04", 400), false).held()).isFalse();
        assertThat(checks.of(1, figures("VB-04", 400, "PA-01", 500), false).broken())
                .isEmpty();
        assertThat(checks.of(1, figures("VB-04", 2000), false).held()).isTrue();
        assertThat(checks.of(1, figures("VB-04", 2000, "PA-01", 5000), false).broken())
                .isPresent();
    }
}
