package vn.chitieuso.reporting.rollup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The inputs of one formula in one group, added up over the units that gave every input they are asked for, month by month:
 * what a unit says of one side of a ratio counts only where it says the other side too. Who is asked for a part of the
 * inputs only, as the province for a denominator, gives that part.
 *
 * @param totals by the input's id
 * @param reported what is counted of the pairs: units, or units and shorter periods
 * @param leftOut units of which a figure does not count
 */
record PairedSum(Map<Long, InputSum> totals, long reported, long leftOut) {

    /**
     * @param figures of one group and period, all of them inputs of the formula
     * @param inputs who is asked for each input, by its id
     * @param grain months in which the formula's figures are counted
     */
    static PairedSum of(Collection<CountedFigure> figures, Map<Long, Asking> inputs, int grain, int all) {
        Map<Long, InputSum> totals = new HashMap<>();
        long reported = 0;
        long leftOut = 0;
        Map<Long, List<CountedFigure>> units = figures.stream().collect(Collectors.groupingBy(CountedFigure::unitId));
        for (List<CountedFigure> unit : units.values()) {
            List<CountedFigure> paired = paired(unit, required(unit.get(0), inputs));
            paired.forEach(figure -> totals.merge(
                    figure.indicatorId(),
                    new InputSum(
                            figure.place(),
                            figure.groupId(),
                            figure.indicatorId(),
                            figure.value(),
                            0,
                            figure.marks(),
                            0),
                    (sum, one) -> sum.plus(one.total(), one.marks())));
            reported += Stretch.count(said(paired), grain, all);
            leftOut += paired.size() < unit.size() ? 1 : 0;
        }
        return new PairedSum(totals, reported, leftOut);
    }

    /** The figures that count. */
    static List<CountedFigure> standing(Collection<CountedFigure> figures, Map<Long, Asking> inputs) {
        return figures.stream().collect(Collectors.groupingBy(CountedFigure::unitId)).values().stream()
                .flatMap(unit -> paired(unit, required(unit.get(0), inputs)).stream())
                .toList();
    }

    /** What the unit is asked for; whoever is asked for nothing but gave something must have given all. */
    private static Set<Long> required(CountedFigure any, Map<Long, Asking> inputs) {
        Set<Long> asked = inputs.entrySet().stream()
                .filter(input -> input.getValue().asks(any.level(), any.unitId()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return asked.isEmpty() ? inputs.keySet() : asked;
    }

    /** A figure stands only where every required input is said for all its months; what falls away may take others along. */
    private static List<CountedFigure> paired(List<CountedFigure> unit, Set<Long> required) {
        List<CountedFigure> standing = unit;
        while (true) {
            int common = common(standing, required);
            List<CountedFigure> left = standing.stream()
                    .filter(figure -> common != 0 && (figure.stock() || (figure.pairs() & ~common) == 0))
                    .toList();
            if (left.size() == standing.size()) {
                return left;
            }
            standing = left;
        }
    }

    private static int common(List<CountedFigure> figures, Set<Long> required) {
        Map<Long, Integer> months = figures.stream()
                .collect(Collectors.toMap(
                        CountedFigure::indicatorId, CountedFigure::pairs, (one, other) -> one | other));
        return required.stream()
                .map(input -> months.getOrDefault(input, 0))
                .reduce((one, other) -> one & other)
                .orElse(0);
    }

    /** The months of which everything is said: those of the flows or, where there are stocks alone, of the stocks. */
    private static int said(List<CountedFigure> paired) {
        List<CountedFigure> flows =
                paired.stream().filter(figure -> !figure.stock()).toList();
        Collection<Integer> masks = new ArrayList<>((flows.isEmpty() ? paired : flows)
                .stream()
                        .collect(Collectors.toMap(
                                CountedFigure::indicatorId, CountedFigure::mask, (one, other) -> one | other))
                        .values());
        return masks.stream().reduce((one, other) -> one & other).orElse(0);
    }
}
