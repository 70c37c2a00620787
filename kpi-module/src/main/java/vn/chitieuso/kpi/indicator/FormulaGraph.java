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
import vn.chitieuso.platform.db.Validity;

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
     * The way from an indicator back to itself on some day on which a formula that begins with the day holds: {@code A-1,
     * B-1, C-1, A-1}. Empty where there is none.
     */
    List<String> cycle(String code, Formula formula, LocalDate from) {
        for (LocalDate day : daysOfChange(validity(code, from))) {
            List<String> way = new ArrayList<>(List.of(code));
            if (leadsBack(code, formula, day, way, new LinkedHashSet<>())) {
                return way;
            }
        }
        return List.of();
    }

    /** The days on which a definition of the indicator that begins with the day would hold, or holds already. */
    Validity validity(String code, LocalDate from) {
        List<IndicatorRow> known = definitions.getOrDefault(code, List.of());
        return known.stream()
                .filter(row -> row.validFrom().equals(from))
                .map(row -> Validity.between(from, row.validTo()))
                .findFirst()
                .orElseGet(() -> known.stream()
                        .map(IndicatorRow::validFrom)
                        .filter(next -> next.isAfter(from))
                        .min(LocalDate::compareTo)
                        .map(next -> Validity.between(from, next.minusDays(1)))
                        .orElseGet(() -> Validity.since(from)));
    }

    private Set<LocalDate> daysOfChange(Validity validity) {
        Set<LocalDate> days = new TreeSet<>(Set.of(validity.getFrom()));
        definitions.values().stream()
                .flatMap(List::stream)
                .filter(IndicatorRow::isDerived)
                .map(IndicatorRow::validFrom)
                .filter(validity::contains)
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

    /** The definitions that read the code on some day from the one given on. */
    List<IndicatorRow> readers(String code, LocalDate from) {
        return definitions.values().stream()
                .flatMap(List::stream)
                .filter(IndicatorRow::isDerived)
                .filter(row -> !row.validTo().isBefore(from) && !row.code().equals(code))
                .filter(row -> row.parsedFormula().codes().contains(code))
                .toList();
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
