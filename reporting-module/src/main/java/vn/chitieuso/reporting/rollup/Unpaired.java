package vn.chitieuso.reporting.rollup;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieuso.kpi.indicator.IndicatorRow;

/** The formulas whose inputs were not given by the same units, in the groups where they were not. */
class Unpaired {

    private final List<FigureSums.Question> questions;
    private final List<Expectation> expectations;
    private final Map<Where, Set<String>> formulas = new HashMap<>();
    private final Set<Long> read = new HashSet<>();

    Unpaired(List<FigureSums.Question> questions, List<Expectation> expectations) {
        this.questions = questions;
        this.expectations = expectations;
    }

    /** A group in one of the periods asked for. */
    record Where(int place, long group) {}

    void look(int place, long group, Map<Long, InputSum> totals) {
        Map<String, IndicatorRow> definitions = questions.get(place).definitions();
        for (IndicatorRow row : definitions.values()) {
            if (row.isDerived() && isSplit(row, definitions, expectations.get(place), totals)) {
                formulas.computeIfAbsent(new Where(place, group), key -> new HashSet<>())
                        .add(row.code());
                expectations.get(place).inputs(row.code()).stream()
                        .map(input -> definitions.get(input).id())
                        .forEach(read::add);
            }
        }
    }

    private static boolean isSplit(
            IndicatorRow formula,
            Map<String, IndicatorRow> definitions,
            Expectation expectation,
            Map<Long, InputSum> totals) {
        Set<String> inputs = expectation.inputs(formula.code());
        if (inputs.size() < 2 || !definitions.keySet().containsAll(inputs)) {
            return false;
        }
        List<InputSum> given = inputs.stream()
                .map(input -> totals.get(definitions.get(input).id()))
                .toList();
        if (given.stream().allMatch(Objects::isNull)) {
            return false;
        }
        boolean askedAlike = inputs.stream()
                        .map(input -> expectation.of(input).everybody())
                        .distinct()
                        .count()
                == 1;
        boolean givenAlike = given.stream()
                        .map(sum -> Optional.ofNullable(sum).map(InputSum::fingerprint))
                        .distinct()
                        .count()
                == 1;
        return !askedAlike || !givenAlike;
    }

    /** Whether an input's single figures are needed. */
    boolean reads(WantedInput input) {
        return read.contains(input.id());
    }

    Set<Long> groups() {
        return formulas.keySet().stream().map(Where::group).collect(Collectors.toSet());
    }

    Map<Where, Map<String, PairedSum>> pair(List<CountedFigure> figures) {
        Map<Where, List<CountedFigure>> given =
                figures.stream().collect(Collectors.groupingBy(figure -> new Where(figure.place(), figure.groupId())));
        Map<Where, Map<String, PairedSum>> paired = new HashMap<>();
        formulas.forEach((where, codes) -> codes.forEach(code -> paired.computeIfAbsent(where, key -> new HashMap<>())
                .put(code, pair(where, code, given.getOrDefault(where, List.of())))));
        return paired;
    }

    private PairedSum pair(Where where, String code, List<CountedFigure> figures) {
        FigureSums.Question question = questions.get(where.place());
        Expectation expectation = expectations.get(where.place());
        Map<Long, Asking> inputs = expectation.inputs(code).stream()
                .collect(Collectors.toMap(
                        input -> question.definitions().get(input).id(), expectation::of));
        return PairedSum.of(
                figures.stream()
                        .filter(figure -> inputs.containsKey(figure.indicatorId()))
                        .toList(),
                inputs,
                expectation.of(code).grain(),
                Stretch.all(question.period().code()));
    }
}
