package vn.chitieuso.reporting.regime;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.kpi.indicator.ValueType;
import vn.chitieuso.reporting.regime.RegimeDraft.SectionDraft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Says where a roll-up would wait in vain once a draft is published: for inputs of derived indicators that nobody asks, and
 * for what the catalogue has reported as often as the regime reports, but no regime asks.
 */
@ApplicationScoped
class InputsAsked {

    private static final int NAMED_MAX = 10;

    @Inject
    private Indicators indicators;

    @Inject
    private Regimes regimes;

    List<DraftProblem> problems(RegimeDraft draft, Map<String, IndicatorRow> definitions) {
        if (draft.periodType() == null || draft.onlyPeriod() != null) {
            return List.of();
        }
        Map<String, IndicatorRow> catalogue = indicators.search(draft.validFrom(), null, null, null).stream()
                .collect(Collectors.toMap(IndicatorRow::code, Function.identity()));
        Map<String, Set<OrgLevel>> asked = asked(draft);
        List<DraftProblem> problems = new ArrayList<>();
        for (int index = 0; index < draft.sections().size(); index++) {
            problems.addAll(derived(draft, index, catalogue, asked));
        }
        problems.addAll(expected(draft, catalogue, asked));
        return problems;
    }

    /** Of which levels an indicator is asked as often as in the draft or oftener, by it and by the other regimes. */
    private Map<String, Set<OrgLevel>> asked(RegimeDraft draft) {
        Map<String, Set<OrgLevel>> asked = new HashMap<>();
        draft.sections()
                .forEach(section -> section.indicators()
                        .forEach(each ->
                                add(asked, each.code(), each.levelsWithin(section.levelsWithin(draft.levels())))));
        regimes.inForce(draft.validFrom()).stream()
                .filter(regime -> !regime.code().equals(draft.code()))
                .filter(regime ->
                        regime.periodType().months() <= draft.periodType().months())
                .flatMap(regime -> regime.sections().stream())
                .forEach(section -> section.indicators().forEach(each -> add(asked, each.code(), each.levels())));
        return asked;
    }

    private static void add(Map<String, Set<OrgLevel>> asked, String code, Set<OrgLevel> levels) {
        asked.computeIfAbsent(code, unseen -> EnumSet.noneOf(OrgLevel.class)).addAll(levels);
    }

    private static List<DraftProblem> derived(
            RegimeDraft draft, int index, Map<String, IndicatorRow> catalogue, Map<String, Set<OrgLevel>> asked) {
        List<DraftProblem> problems = new ArrayList<>();
        SectionDraft section = draft.sections().get(index);
        Set<OrgLevel> levels = section.levelsWithin(draft.levels());
        for (int place = 0; place < section.indicators().size(); place++) {
            RegimeDraft.IndicatorDraft each = section.indicators().get(place);
            Set<OrgLevel> needed = each.levelsWithin(levels);
            Set<String> missing = inputs(each.code(), catalogue).stream()
                    .filter(code -> !asked.getOrDefault(code, Set.of()).containsAll(needed))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!missing.isEmpty()) {
                problems.add(DraftProblem.warning(
                        "/sections/" + index + "/indicators/" + place + "/code",
                        "reporting.regime.check.inputsNotAsked",
                        each.code(),
                        named(missing)));
            }
        }
        return problems;
    }

    /** What a derived one reads in the end; nothing for an input. */
    private static Set<String> inputs(String code, Map<String, IndicatorRow> catalogue) {
        Set<String> inputs = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(code));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            IndicatorRow row = catalogue.get(next);
            if (row == null || !seen.add(next)) {
                continue;
            }
            if (row.isDerived()) {
                open.addAll(row.parsedFormula().codes());
            } else if (!next.equals(code)) {
                inputs.add(next);
            }
        }
        return inputs;
    }

    private static List<DraftProblem> expected(
            RegimeDraft draft, Map<String, IndicatorRow> catalogue, Map<String, Set<OrgLevel>> asked) {
        Set<String> unasked = catalogue.values().stream()
                .filter(row -> !row.isDerived() && row.valueType() != ValueType.TEXT)
                .filter(row -> row.frequency() == draft.periodType())
                .filter(row -> isUnasked(row, draft.levels(), asked.getOrDefault(row.code(), Set.of())))
                .map(IndicatorRow::code)
                .collect(Collectors.toCollection(TreeSet::new));
        return unasked.isEmpty()
                ? List.of()
                : List.of(DraftProblem.warning(
                        "/sections", "reporting.regime.check.expectedUnasked", unasked.size(), named(unasked)));
    }

    private static boolean isUnasked(IndicatorRow row, Set<OrgLevel> reporting, Set<OrgLevel> asked) {
        return OrgLevel.split(row.levels()).stream()
                .anyMatch(level -> reporting.contains(level) && !asked.contains(level));
    }

    private static String named(Set<String> codes) {
        String first = codes.stream().limit(NAMED_MAX).collect(Collectors.joining(", "));
        return codes.size() > NAMED_MAX ? first + "…" : first;
    }
}
