package vn.chitieuso.reporting.tracking;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieuso.kpi.indicator.Aggregation;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.Indicators;

/** Indicators as they are defined at a day, or nearest to it, with all that their formulas read. */
final class Definitions {

    private final Map<String, IndicatorRow> rows = new HashMap<>();

    private Definitions() {}

    static Definitions of(Collection<IndicatorRow> rows) {
        Definitions definitions = new Definitions();
        rows.forEach(row -> definitions.rows.put(row.code(), row));
        return definitions;
    }

    static Definitions of(Indicators indicators, Collection<String> codes, LocalDate day) {
        Definitions definitions = new Definitions();
        Set<String> wanted = new LinkedHashSet<>(codes);
        while (!wanted.isEmpty()) {
            indicators.ofCodes(wanted, day).forEach(row -> definitions.rows.put(row.code(), row));
            wanted.removeAll(definitions.rows.keySet());
            wanted.forEach(code -> definitions.rows.put(code, indicators.getNearestRow(code, day)));
            wanted = definitions.unread();
        }
        return definitions;
    }

    private Set<String> unread() {
        Set<String> unread = new LinkedHashSet<>();
        rows.values().stream()
                .filter(IndicatorRow::isDerived)
                .forEach(row -> unread.addAll(row.parsedFormula().codes()));
        unread.removeAll(rows.keySet());
        return unread;
    }

    IndicatorRow get(String code) {
        return rows.get(code);
    }

    Map<String, IndicatorRow> derived() {
        return rows.entrySet().stream()
                .filter(row -> row.getValue().isDerived())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether an amount is in a formula that is no amount itself, so that the year is more than its last period. */
    boolean isRatioWithFlow(String code) {
        return rows.get(code).isDerived()
                && !isFlow(code)
                && inputs(code).stream().anyMatch(input -> input.timeAggregation() == Aggregation.SUM);
    }

    /** Whether it is one amount divided by another. */
    boolean isRatioOfFlows(String code) {
        return isRatioWithFlow(code)
                && rows.get(code).parsedFormula().denominator().isPresent()
                && inputs(code).stream().allMatch(input -> input.timeAggregation() == Aggregation.SUM);
    }

    /** The inputs an indicator is computed from in the end; itself where it is one. */
    Set<IndicatorRow> inputs(String code) {
        Set<IndicatorRow> inputs = new HashSet<>();
        collect(rows.get(code), inputs);
        return inputs;
    }

    private void collect(IndicatorRow row, Set<IndicatorRow> inputs) {
        if (row.isDerived()) {
            row.parsedFormula().codes().forEach(part -> collect(rows.get(part), inputs));
        } else {
            inputs.add(row);
        }
    }

    /** Whether the year's figures add up: an input that does, or a formula without division over such inputs. */
    boolean isFlow(String code) {
        IndicatorRow row = rows.get(code);
        return row.isDerived()
                ? row.parsedFormula().denominator().isEmpty()
                        && row.parsedFormula().codes().stream().allMatch(this::isFlow)
                : row.timeAggregation() == Aggregation.SUM;
    }

    /** Whether figures of units add up: an input that does, or a formula without division over such inputs. */
    boolean isAmount(String code) {
        IndicatorRow row = rows.get(code);
        return row.isDerived()
                ? row.parsedFormula().denominator().isEmpty()
                        && row.parsedFormula().codes().stream().allMatch(this::isAmount)
                : row.spaceAggregation() == Aggregation.SUM;
    }

    /** Whether figures of periods say anything of other periods: not of ranks and scores. */
    boolean isForeseeable(String code) {
        return rows.get(code).timeAggregation() != Aggregation.NONE;
    }
}
