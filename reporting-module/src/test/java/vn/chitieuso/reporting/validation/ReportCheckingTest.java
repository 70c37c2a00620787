package vn.chitieuso.reporting.validation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.Severity;
import vn.chitieuso.kpi.rule.ValidationRule;
import vn.chitieuso.platform.db.Validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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

    private static final ReportFacts.Origin ORIGIN =
            new ReportFacts.Origin(1, OrgLevel.COMMUNE, "ND09", PeriodCode.parse("202607"));
    private static final ReportFacts.Bounds NONE = new ReportFacts.Bounds(null, null);
    private static final ReportFacts.Measure COUNT = new ReportFacts.Measure(1, true, true, true, 0, Set.of());

    private static ReportFacts facts(Map<String, Integer> figures, String... missing) {
        List<ReportFacts.Cell> cells = new ArrayList<>();
        figures.forEach((code, value) -> cells.add(cell(code, BigDecimal.valueOf(value))));
        List.of(missing).forEach(code -> cells.add(cell(code, null)));
        return new ReportFacts(ORIGIN, LocalDate.of(2026, 7, 14), cells, Map.of(), BigDecimal.TEN);
    }

    private static ReportFacts.Cell cell(String code, BigDecimal value) {
        return new ReportFacts.Cell(code, false, false, false, value, null, false, NONE, COUNT);
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
                        "Không thể lớn hơn số văn bản đi (1.000).",
                        false));
    }

    @Test
    void aRuleIsSilentWhileAFigureIsMissing() {
        assertThat(breaches(facts(Map.of("VB-06a", 1_001), "VB-04"))).isEmpty();
    }

    @Test
    void aRuleConcernsOnlyReportsThatHoldItsIndicator() {
        assertThat(breaches(facts(Map.of("VB-04", 1_000)))).isEmpty();
    }

    private static ReportFacts.Cell noted(String code, int value) {
        return new ReportFacts.Cell(code, false, false, false, BigDecimal.valueOf(value), null, true, NONE, COUNT);
    }

    private static ReportFacts.Cell derived(String code, int value, String... parts) {
        ReportFacts.Measure ratio = new ReportFacts.Measure(2, true, false, false, 1, Set.of(parts));
        return new ReportFacts.Cell(code, true, false, false, BigDecimal.valueOf(value), null, false, NONE, ratio);
    }

    private static List<Finding> check(ValidationRule rule, ReportFacts.Cell... cells) {
        ReportFacts facts = new ReportFacts(
                ORIGIN,
                LocalDate.of(2026, 7, 14),
                List.of(cells),
                Map.of("GIAI-TRINH", "Giải trình"),
                BigDecimal.valueOf(1_000));
        return ReportChecking.check(facts, List.of(rule), Map.of(), Locale.forLanguageTag("vi"));
    }

    private static ValidationRule share(Severity severity) {
        return new ValidationRule(
                "share", "VB-06", "VB-06 <= 100", severity, "Quá 100.", "Over 100.", Validity.ALWAYS, Validity.FOREVER);
    }

    @Test
    void aWarningStaysAndIsAnsweredByANoteAtItsCell() {
        ReportFacts.Cell outgoing = cell("VB-04", BigDecimal.valueOf(1_000));
        assertThat(check(SIGNED, noted("VB-06a", 1_001), outgoing))
                .extracting(Finding::code, Finding::answered)
                .containsExactly(tuple("signed-not-above-outgoing", true), tuple("missing", false));
        assertThat(check(SIGNED, cell("VB-06a", BigDecimal.valueOf(1_001)), outgoing)
                        .get(0)
                        .isOpen())
                .isTrue();
    }

    @Test
    void aWarningAtADerivedFigureIsAnsweredAtAnInputOfIt() {
        ReportFacts.Cell share = derived("VB-06", 120, "VB-06x", "VB-04");
        ReportFacts.Cell through = derived("VB-06x", 120, "VB-06a");
        ReportFacts.Cell outgoing = cell("VB-04", BigDecimal.valueOf(100));
        assertThat(check(share(Severity.WARNING), share, through, noted("VB-06a", 120), outgoing)
                        .get(0)
                        .answered())
                .isTrue();
        assertThat(check(share(Severity.WARNING), share, through, cell("VB-06a", BigDecimal.TEN), outgoing)
                        .get(0)
                        .answered())
                .isFalse();
    }

    @Test
    void anOpenWarningSaysAtWhichCellItIsAnswered() {
        ReportFacts.Cell share = derived("VB-06", 120, "VB-06a", "VB-04");
        ReportFacts.Cell signed = cell("VB-06a", BigDecimal.valueOf(120));
        ReportFacts.Cell outgoing = cell("VB-04", BigDecimal.valueOf(100));
        assertThat(check(share(Severity.WARNING), share, signed, outgoing)
                        .get(0)
                        .answerAt())
                .isEqualTo("VB-04");
        assertThat(check(SIGNED, signed, outgoing).get(0).answerAt()).isEqualTo("VB-06a");
        assertThat(check(share(Severity.ERROR), share, signed, outgoing).get(0).answerAt())
                .isNull();
    }

    private static ReportFacts.Cell givenElsewhere(String code, int value) {
        return new ReportFacts.Cell(code, false, true, false, BigDecimal.valueOf(value), null, false, NONE, COUNT);
    }

    @Test
    void whatAnotherReportPassedOnIsAnsweredAtWhatItIsComparedWithHere() {
        ReportFacts.Cell signed = givenElsewhere("VB-06a", 120);
        assertThat(check(SIGNED, signed, cell("VB-04", BigDecimal.valueOf(100)))
                        .get(0)
                        .answerAt())
                .isEqualTo("VB-04");
        assertThat(check(SIGNED, signed, noted("VB-04", 100)).get(0).answered()).isTrue();
    }

    @Test
    void whatAnotherReportPassedOnKeepsNothingBackWhereNothingOfItIsWrittenHere() {
        assertThat(check(SIGNED, givenElsewhere("VB-06a", 120), givenElsewhere("VB-04", 100))
                        .get(0)
                        .isOpen())
                .isFalse();
    }

    @Test
    void aWarningThatNobodyCanAnswerHereKeepsNothingBack() {
        assertThat(check(share(Severity.WARNING), derived("VB-06", 120, "VB-06a"))
                        .get(0)
                        .isOpen())
                .isFalse();
    }

    @Test
    void anErrorIsNeverAnswered() {
        assertThat(check(share(Severity.ERROR), noted("VB-06", 120)).get(0).isOpen())
                .isTrue();
    }
}
