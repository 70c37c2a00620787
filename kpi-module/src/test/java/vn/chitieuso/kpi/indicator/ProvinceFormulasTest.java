package vn.chitieuso.kpi.indicator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chitieuso.kpi.formula.Formula;
import vn.chitieuso.kpi.formula.Problem;

import static org.assertj.core.api.Assertions.assertThat;

/** The formulas of the province's list, as it lies in the repository. */
class ProvinceFormulasTest {

    private static final Path LIST = Path.of("../app-ear/demonstration/src/main/resources/province/indicators.csv");

    private static List<CSVRecord> lines() {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .build();
        try (CSVParser parser = format.parse(Files.newBufferedReader(LIST))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new IllegalStateException(LIST + " is not there", e);
        }
    }

    private static Stream<CSVRecord> derived() {
        return lines().stream().filter(line -> line.get("kind").equals("DERIVED"));
    }

    private static IndicatorRow row(CSVRecord line) {
        DefinitionFixture definition = line.get("kind").equals("DERIVED")
                ? DefinitionFixture.derived(line.get("code"), line.get("formula"))
                : DefinitionFixture.input(line.get("code"));
        return definition
                .in(line.get("unit"))
                .from(line.get("valid_from"))
                .to(line.get("valid_to"))
                .row();
    }

    @Test
    void thereAreAsManyAsTheProvinceNeeds() {
        assertThat(derived()).hasSizeGreaterThanOrEqualTo(44);
    }

    @ParameterizedTest
    @MethodSource("derived")
    void readsWhatIsThereAndCountsWhatItSays(CSVRecord line) {
        List<IndicatorRow> rows =
                lines().stream().map(ProvinceFormulasTest::row).toList();
        Map<String, List<IndicatorRow>> known = rows.stream().collect(Collectors.groupingBy(IndicatorRow::code));
        Formula formula = Formula.parse(line.get("formula"));
        LocalDate firstDay = row(line).validFrom();
        assertThat(formula).hasToString(line.get("formula"));
        assertThat(known.keySet()).containsAll(formula.codes());
        assertThat(new FormulaGraph(rows).cycle(line.get("code"), formula, firstDay))
                .isEmpty();
        assertThat(new DefinitionChecking(new FormulaGraph(rows))
                        .problems(line.get("code"), formula, line.get("unit"), firstDay))
                .noneMatch(Problem::isError);
    }

    /** What a formula reads holds as long as the formula does. */
    @ParameterizedTest
    @MethodSource("derived")
    void nothingItReadsEndsBeforeIt(CSVRecord line) {
        FormulaGraph graph =
                new FormulaGraph(lines().stream().map(ProvinceFormulasTest::row).toList());
        LocalDate lastDay = row(line).validTo();
        assertThat(Formula.parse(line.get("formula")).codes())
                .allSatisfy(code -> assertThat(graph.on(code, lastDay)).as(code).isPresent());
    }
}
