package vn.chitieuso.reporting.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.regime.Regimes;
import vn.chitieuso.reporting.regime.Respondents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Adds figures up and pairs the inputs of formulas by unit. Adding up is cheap and done for all; where the sums' fingerprints
 * tell that not the same units gave all inputs of a formula, its single figures are read.
 */
@ApplicationScoped
class FigureSums {

    @Inject
    private Sums sums;

    @Inject
    private Stretches stretches;

    @Inject
    private Regimes regimes;

    @Inject
    private Respondents respondents;

    @Inject
    private ReportingCalendar calendar;

    /**
     * A period that is asked for, with the definitions by which it is read.
     *
     * @param definitions by code, with all that their formulas read
     */
    record Question(Period period, Map<String, IndicatorRow> definitions) {}

    /** In the order of the questions. */
    List<PeriodTotals> of(Members members, String scheme, List<Question> questions, Included included) {
        List<Expectation> expectations = expectations(scheme, questions);
        List<WantedInput> inputs = inputs(questions, expectations);
        List<Stretch> found = stretches.find(
                questions.stream().map(Question::period).toList(), scheme, WantedInput.ids(inputs), included);
        Map<Integer, Map<Long, Map<Long, InputSum>>> totals =
                sums.of(members, found, inputs, included, pairing(questions)).stream()
                        .collect(Collectors.groupingBy(
                                InputSum::place,
                                Collectors.groupingBy(
                                        InputSum::groupId, Collectors.toMap(InputSum::indicatorId, sum -> sum))));
        Unpaired unpaired = new Unpaired(questions, expectations);
        totals.forEach((place, groups) -> groups.forEach((group, sum) -> unpaired.look(place, group, sum)));
        List<WantedInput> split = inputs.stream().filter(unpaired::reads).toList();
        Map<Unpaired.Where, Map<String, PairedSum>> paired =
                unpaired.pair(sums.single(members, unpaired.groups(), found, split, included));
        PeriodTotals.Sizes sizes = new PeriodTotals.Sizes(sums, members, days(questions, expectations));
        List<PeriodTotals> answers = new ArrayList<>();
        for (int place = 0; place < questions.size(); place++) {
            Map<String, IndicatorRow> definitions = questions.get(place).definitions();
            Map<Long, GroupFigures> groups = new HashMap<>();
            for (var group : totals.getOrDefault(place, Map.of()).entrySet()) {
                groups.put(
                        group.getKey(),
                        new GroupFigures(
                                definitions,
                                group.getValue(),
                                paired.getOrDefault(new Unpaired.Where(place, group.getKey()), Map.of())));
            }
            answers.add(new PeriodTotals(
                    questions.get(place).period(), definitions, expectations.get(place), groups, sizes));
        }
        return answers;
    }

    private static boolean pairing(List<Question> questions) {
        return questions.stream()
                .flatMap(question -> question.definitions().values().stream())
                .anyMatch(IndicatorRow::isDerived);
    }

    /** Who is asked what in each period. */
    List<Expectation> expectations(String scheme, Collection<Question> questions) {
        List<RegimeRevision> all = regimes.all();
        Map<Object, Optional<Set<Long>>> members = new HashMap<>();
        return questions.stream()
                .map(question -> new Expectation(
                        question.definitions(),
                        question.period(),
                        all,
                        (type, whole) -> within(scheme, type, whole),
                        (regime, part) -> members.computeIfAbsent(
                                List.of(regime.id(), part.dataTo()),
                                key -> respondents.members(regime, part.dataTo()))))
                .toList();
    }

    private List<Period> within(String scheme, PeriodType type, Period whole) {
        return type == whole.code().type()
                ? List.of(whole)
                : calendar.periods(scheme, Stretch.codesWithin(whole.code(), type));
    }

    /** Every input of the definitions, place by place. */
    static List<WantedInput> inputs(List<Question> questions, List<Expectation> expectations) {
        List<WantedInput> inputs = new ArrayList<>();
        for (int place = 0; place < questions.size(); place++) {
            for (IndicatorRow row : questions.get(place).definitions().values()) {
                if (!row.isDerived()) {
                    inputs.add(WantedInput.of(
                            place, row, expectations.get(place).of(row.code()).grain()));
                }
            }
        }
        return inputs;
    }

    private static Set<LocalDate> days(List<Question> questions, List<Expectation> expectations) {
        Set<LocalDate> days = new LinkedHashSet<>();
        for (int place = 0; place < questions.size(); place++) {
            Expectation expectation = expectations.get(place);
            questions.get(place).definitions().keySet().stream()
                    .flatMap(code -> expectation.of(code).slots().stream())
                    .map(slot -> slot.period().dataTo())
                    .forEach(days::add);
        }
        return days;
    }
}
