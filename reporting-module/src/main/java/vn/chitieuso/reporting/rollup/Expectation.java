package vn.chitieuso.reporting.rollup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.indicator.Aggregation;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.reporting.regime.RegimeRevision;

/**
 * Who is asked for each indicator in a period: under the regimes of the period's length or, where none asks everybody, in the
 * shortest periods in which one does, so that a quarter of a monthly figure is counted in months; where all are narrowed to
 * groups, in the periods in which most are asked. Where no regime asks at all, the indicator's own levels are. For a derived
 * indicator all are asked who are asked for one of its inputs.
 */
class Expectation {

    private final Map<String, IndicatorRow> definitions;
    private final Period period;
    private final List<RegimeRevision> regimes;
    private final BiFunction<PeriodType, Period, List<Period>> within;
    private final BiFunction<RegimeRevision, Period, Optional<Set<Long>>> members;
    private final Map<String, Map<String, Map<OrgLevel, Optional<Set<Long>>>>> asked = new HashMap<>();
    private final Map<String, Asking> askings = new HashMap<>();

    /**
     * @param regimes every revision of every regime
     * @param within the periods of a type that make up a period
     * @param members the units to which a regime's groups narrow it when the data of a period close; empty for all
     */
    Expectation(
            Map<String, IndicatorRow> definitions,
            Period period,
            List<RegimeRevision> regimes,
            BiFunction<PeriodType, Period, List<Period>> within,
            BiFunction<RegimeRevision, Period, Optional<Set<Long>>> members) {
        this.definitions = definitions;
        this.period = period;
        this.regimes = regimes;
        this.within = within;
        this.members = members;
    }

    /** @return nobody where it or what it reads is not defined */
    Asking of(String code) {
        Asking known = askings.get(code);
        if (known == null) {
            IndicatorRow definition = definitions.get(code);
            if (definition == null) {
                known = Asking.NOBODY;
            } else {
                known = definition.isDerived() ? ofAll(inputs(code)) : ofInput(definition);
            }
            askings.put(code, known);
        }
        return known;
    }

    /** The inputs a formula comes down to, itself where it is one; codes that are not defined stay in. */
    Set<String> inputs(String code) {
        Set<String> inputs = new LinkedHashSet<>();
        collect(code, inputs, new LinkedHashSet<>());
        return inputs;
    }

    private void collect(String code, Set<String> inputs, Set<String> seen) {
        IndicatorRow definition = definitions.get(code);
        if (definition == null || !definition.isDerived()) {
            inputs.add(code);
        } else if (seen.add(code)) {
            definition.parsedFormula().codes().forEach(part -> collect(part, inputs, seen));
        }
    }

    /** Of several inputs the one asked most often leads. */
    private Asking ofAll(Set<String> inputs) {
        List<Asking> parts = inputs.stream().map(this::of).toList();
        if (parts.contains(Asking.NOBODY) && inputs.stream().anyMatch(input -> !definitions.containsKey(input))) {
            return Asking.NOBODY;
        }
        Asking leading = parts.stream()
                .max(Comparator.comparingInt(part -> part.slots().size()))
                .orElse(Asking.NOBODY);
        if (parts.stream().allMatch(leading::equals)) {
            return leading;
        }
        Map<OrgLevel, Optional<Set<Long>>> everybody =
                parts.stream().map(Asking::everybody).reduce(Map.of(), Asking::together);
        boolean alike = parts.stream().allMatch(part -> part.everybody().equals(everybody));
        return alike
                ? leading
                : new Asking(
                        leading.slots().stream()
                                .map(slot -> new Asking.Slot(slot.period(), slot.mask(), everybody))
                                .toList(),
                        leading.grain());
    }

    private Asking ofInput(IndicatorRow input) {
        List<PeriodType> types = new ArrayList<>(List.of(period.code().type()));
        if (!isTimeless(input)) {
            List<PeriodType> shorter = Stretch.typesWithin(period.code().type());
            Collections.reverse(shorter);
            types.addAll(shorter.subList(0, shorter.size() - 1));
        }
        Asking narrowed = null;
        for (PeriodType type : types) {
            Asking asking = asking(input, type);
            boolean open = asking.everybody().values().stream().anyMatch(Optional::isEmpty);
            if (open) {
                return asking;
            }
            if (!asking.everybody().isEmpty() && (narrowed == null || named(asking) > named(narrowed))) {
                narrowed = asking;
            }
        }
        return narrowed == null ? ofItsOwnLevels(input) : narrowed;
    }

    /** How many units the groups of regimes come to. */
    private static int named(Asking asking) {
        return asking.everybody().values().stream()
                .flatMap(Optional::stream)
                .mapToInt(Set::size)
                .sum();
    }

    private static boolean isTimeless(IndicatorRow input) {
        return input.timeAggregation() != Aggregation.SUM && input.timeAggregation() != Aggregation.LAST;
    }

    private Asking asking(IndicatorRow input, PeriodType type) {
        List<Asking.Slot> slots = within.apply(type, period).stream()
                .map(part -> new Asking.Slot(
                        part,
                        Stretch.of(0, period, part).map(Stretch::mask).orElse(0),
                        asked(part).getOrDefault(input.code(), Map.of())))
                .toList();
        return input.timeAggregation() == Aggregation.LAST
                ? new Asking(
                        slots.subList(slots.size() - 1, slots.size()),
                        period.code().type().months())
                : new Asking(slots, type.months());
    }

    private Asking ofItsOwnLevels(IndicatorRow input) {
        Map<OrgLevel, Optional<Set<Long>>> who = OrgLevel.split(input.levels()).stream()
                .collect(Collectors.toMap(level -> level, level -> Optional.empty()));
        return new Asking(
                List.of(new Asking.Slot(period, Stretch.all(period.code()), who)),
                period.code().type().months());
    }

    private Map<String, Map<OrgLevel, Optional<Set<Long>>>> asked(Period part) {
        return asked.computeIfAbsent(part.code().toString(), key -> {
            Map<String, Map<OrgLevel, Optional<Set<Long>>>> found = new HashMap<>();
            regimes.stream()
                    .filter(regime -> regime.isInForce(part.dataTo()) && regime.isFor(part.code()))
                    .forEach(regime -> regime.levels()
                            .forEach(level -> regime.indicatorsFor(level)
                                    .filter(indicator -> definitions.containsKey(indicator.code()))
                                    .forEach(indicator -> found.merge(
                                            indicator.code(),
                                            Map.of(level, members.apply(regime, part)),
                                            Asking::together))));
            return found;
        });
    }
}
