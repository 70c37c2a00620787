package vn.chitieuso.kpi.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.chitieuso.kpi.formula.Formula;

/**
 * Which indicator reads which, over time. Nothing may read itself on any day, not even through others, and nothing may
 * read what does not hold on that day.
 */
public class FormulaGraph {

    private final Map<String, List<IndicatorRow>> definitions;

    /** @param definitions all of them, of every day */
    FormulaGraph(Collection<IndicatorRow> definitions) {
        this.definitions = new HashMap<>(definitions.stream().collect(Collectors.groupingBy(IndicatorRow::code)));
    }

    public Optional<IndicatorRow> on(String code, LocalDate day) {
        return definitions.getOrDefault(code, List.of()).stream()
                .filter(row -> row.holdsOn(day))
                .findFirst();
    }

    /** The last day on which the code meant anything; empty for a code that never did. */
    Optional<LocalDate> lastDay(String code) {
        return definitions.getOrDefault(code, List.of()).stream()
                .map(IndicatorRow::validTo)
                .max(LocalDate::compareTo);
    }

    /**
     * The way from an indicator back to itself on some day from the one given on: {@code A-1, B-1, C-1, A-1}. Empty where
     * there is none.
     */
    List<String> cycle(String code, Formula formula, LocalDate from) {
        for (LocalDate day : daysOfChange(from)) {
            List<String> way = new ArrayList<>(List.of(code));
            if (leadsBack(code, formula, day, way, new LinkedHashSet<>())) {
                return way;
            }
        }
        return List.of();
    }

    private Set<LocalDate> daysOfChange(LocalDate from) {
        Set<LocalDate> days = new TreeSet<>(Set.of(from));
        definitions.values().stream()
                .flatMap(List::stream)
                .filter(IndicatorRow::isDerived)
                .map(IndicatorRow::validFrom)
                .filter(day -> day.isAfter(from))
                .forEach(days::add);
        return days;
    }

    private boolean leadsBack(String wanted, Formula formula, LocalDate day, List<String> way, Set<String> seen) {
        for (String code : formula.codes()) {
            way.add(code);
            if (code.equals(wanted)) {
                return true;
            }
            if (seen.add(code)) {
                Optional<IndicatorRow> read = on(code, day).filter(IndicatorRow::isDerived);
                if (read.isPresent() && leadsBack(wanted, read.get().parsedFormula(), day, way, seen)) {
                    return true;
                }
            }
            way.remove(way.size() - 1);
        }
        return false;
    }

    /** What reads the code on some day after the one given. */
    Set<String> readersAfter(String code, LocalDate day) {
        return definitions.values().stream()
                .flatMap(List::stream)
                .filter(IndicatorRow::isDerived)
                .filter(row -> row.validTo().isAfter(day) && !row.code().equals(code))
                .filter(row -> row.parsedFormula().codes().contains(code))
                .map(IndicatorRow::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
