package vn.chitieuso.reporting.rollup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.platform.NotFoundException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Indicators somebody wants, with all that their formulas read, by code. */
@ApplicationScoped
class WantedIndicators {

    @Inject
    private Indicators indicators;

    /** @throws NotFoundException where one of them, or of those they read, is not defined on the day */
    Map<String, IndicatorRow> get(Collection<String> codes, LocalDate day) {
        Map<String, IndicatorRow> found = find(codes, day);
        Set<String> needed = new LinkedHashSet<>(codes);
        found.values().stream()
                .filter(IndicatorRow::isDerived)
                .forEach(row -> needed.addAll(row.parsedFormula().codes()));
        needed.stream().filter(code -> !found.containsKey(code)).findFirst().ifPresent(code -> {
            throw new NotFoundException("kpi.indicator.unknown", code);
        });
        return found;
    }

    /** Those that are defined on the day. */
    Map<String, IndicatorRow> find(Collection<String> codes, LocalDate day) {
        Map<String, IndicatorRow> found = new HashMap<>();
        Set<String> asked = new HashSet<>();
        Set<String> wanted = new LinkedHashSet<>(codes);
        while (!wanted.isEmpty()) {
            asked.addAll(wanted);
            List<IndicatorRow> rows = indicators.ofCodes(wanted, day);
            rows.forEach(row -> found.put(row.code(), row));
            wanted = read(rows);
            wanted.removeAll(asked);
        }
        return found;
    }

    /** Every definition any of them, or of those they read, ever had. */
    List<IndicatorRow> definitions(Collection<String> codes) {
        Map<String, List<IndicatorRow>> found = new HashMap<>();
        Set<String> wanted = new LinkedHashSet<>(codes);
        while (!wanted.isEmpty()) {
            List<IndicatorRow> rows = wanted.stream()
                    .flatMap(code -> found.computeIfAbsent(code, indicators::definitions).stream())
                    .toList();
            wanted = read(rows);
            wanted.removeAll(found.keySet());
        }
        return found.values().stream().flatMap(List::stream).toList();
    }

    /** Of many definitions those that hold on a day, by code. */
    static Map<String, IndicatorRow> inForce(List<IndicatorRow> definitions, LocalDate day) {
        return definitions.stream()
                .filter(definition -> definition.holdsOn(day))
                .collect(Collectors.toMap(IndicatorRow::code, Function.identity()));
    }

    private static Set<String> read(Collection<IndicatorRow> rows) {
        return rows.stream()
                .filter(IndicatorRow::isDerived)
                .flatMap(row -> row.parsedFormula().codes().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
