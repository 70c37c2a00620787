package vn.chitieuso.kpi.formula;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieuso.kpi.Severity;

import static org.assertj.core.api.Assertions.assertThat;

/** Apples are added to apples; a share of hundred is a percentage. */
class MeasuringTest {

    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("VB-03", "văn bản"),
            Map.entry("VB-04", "văn bản"),
            Map.entry("VB-06a", "văn bản"),
            Map.entry("TTHC-02", "hồ sơ"),
            Map.entry("TTHC-03", "hồ sơ"),
            Map.entry("DVC-13a", "ngày"),
            Map.entry("HTS-03a", "thuê bao"),
            Map.entry("DS-01", "dân"),
            Map.entry("VB-06", "%"),
            Map.entry("DVC-11", "%"),
            Map.entry("KTS-03", "%/năm"));

    private static List<String> problems(String formula, String declared) {
        return Measuring.problems(Formula.parse(formula), UNITS, declared).stream()
                .map(problem -> problem.severity() + " " + problem.key().replace("kpi.formula.measure.", ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VB-03 + VB-04                          | văn bản",
                "VB-03 - VB-04 + VB-06a                 | văn bản",
                "VB-03 * 2                              | văn bản",
                "VB-03 / 12                             | văn bản",
                "VB-03 + 1                              | văn bản",
                "VB-06a / VB-04 * 100                   | %",
                "100 * (VB-06a / VB-04)                 | %",
                "VB-06a * 100 / VB-04                   | %",
                "(VB-03 - VB-04) / VB-04 * 100          | %/năm",
                "(VB-03 / VB-04 - 1) * 100              | %",
                "(1 - VB-06a / VB-04) * 100             | %",
                "100 - VB-06a / VB-04 * 100             | %",
                "TTHC-02 / (TTHC-02 + TTHC-03) * 100    | %",
                "VB-06 - DVC-11                         | %",
                "VB-06 - DVC-11                         | %/năm",
                "DVC-13a / (TTHC-02 + TTHC-03)          | ngày",
                "DVC-13a / (TTHC-02 + TTHC-03)          | ngày/hồ sơ",
                "HTS-03a / DS-01 * 100                  | thuê bao/100 dân",
                "VB-03 * (VB-06a / VB-04)               | văn bản",
            })
    void whatFitsHasNoProblem(String formula, String declared) {
        assertThat(problems(formula, declared)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VB-03 + TTHC-02                        | văn bản | ERROR added",
                "VB-03 - DVC-13a                        | văn bản | ERROR added",
                "VB-03 + VB-06                          | văn bản | ERROR added",
                "(VB-03 + TTHC-02) / VB-04 * 100        | %       | ERROR added",
                "VB-06 + HTS-03a / DS-01 * 100          | %       | ERROR added",
                "VB-06a / VB-04                         | %       | ERROR timesHundred",
                "VB-06a / VB-04 * 1000                  | %       | ERROR timesHundred",
                "VB-03 + VB-04                          | hồ sơ   | ERROR declared",
                "VB-03 + VB-04                          | %       | ERROR declared",
                "VB-06a / VB-04 * 100                   | văn bản | ERROR declared",
                "VB-06 - DVC-11                         | văn bản | ERROR declared",
                "DVC-13a / (TTHC-02 + TTHC-03)          | hồ sơ   | ERROR declared",
                "HTS-03a / DS-01 * 100                  | thuê bao| ERROR declared",
                "HTS-03a / DS-01 * 100                  | %       | WARNING differentCounts",
                "VB-03 * TTHC-02                        | văn bản | ERROR declared",
            })
    void whatDoesNotFitIsTold(String formula, String declared, String problem) {
        assertThat(problems(formula, declared)).containsExactly(problem);
    }

    /** A share has no unit; documents plus a share are neither. */
    @Test
    void aShareIsNotAddedToACount() {
        assertThat(problems("VB-03 + VB-06a / VB-04", "văn bản")).isNotEmpty();
    }

    @Test
    void everyBadSumIsTold() {
        assertThat(problems("(VB-03 + TTHC-02) / (VB-04 + DVC-13a) * 100", "%")).hasSize(2);
    }

    @Test
    void whoComputesNoIndicatorDeclaresNothing() {
        assertThat(Measuring.problems(Formula.parse("VB-06a / VB-04"), UNITS, null))
                .isEmpty();
        assertThat(Measuring.problems(Formula.parse("VB-03 + TTHC-02"), UNITS, null))
                .extracting(Problem::severity)
                .containsExactly(Severity.ERROR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VB-03 + VB-04                   | văn bản",
                "VB-06a / VB-04 * 100            | %",
                "DVC-13a / (TTHC-02 + TTHC-03)   | ngày/hồ sơ",
                "HTS-03a / DS-01 * 100           | thuê bao/100 dân",
            })
    void tellsInWhatItCounts(String formula, String measure) {
        assertThat(Measuring.measureOf(Formula.parse(formula), UNITS)).isEqualTo(measure);
    }

    @Test
    void aBareRatioHasNoMeasure() {
        assertThat(Measuring.measureOf(Formula.parse("VB-06a / VB-04"), UNITS)).isEmpty();
    }
}
