package vn.chitieuso.reporting.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chitieuso.kpi.formula.Formula;

/** An indicator's formula in the words of a spreadsheet: no value where an input is missing or a division by zero. */
final class ExcelFormula {

    private static final Pattern PIECES = Pattern.compile("(?<=[\\s()])|(?=[\\s()])");

    private ExcelFormula() {}

    /**
     * @param places cell by code
     * @return empty where the sheet lacks a cell it reads
     */
    static Optional<String> of(Formula formula, Map<String, String> places) {
        if (!places.keySet().containsAll(formula.codes())) {
            return Optional.empty();
        }
        List<String> read = formula.codes().stream().map(places::get).toList();
        String computed = Stream.of(PIECES.split(formula.toString()))
                .map(piece -> places.getOrDefault(piece, piece))
                .collect(Collectors.joining());
        String value = "IFERROR(" + computed + ",\"\")";
        return Optional.of(
                read.isEmpty()
                        ? value
                        : "IF(OR("
                                + read.stream().map(place -> place + "=\"\"").collect(Collectors.joining(","))
                                + "),\"\"," + value + ")");
    }
}
