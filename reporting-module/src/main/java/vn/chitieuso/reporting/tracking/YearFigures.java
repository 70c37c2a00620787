package vn.chitieuso.reporting.tracking;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.ReportedFigure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Reads what bearers came to in a year and in the periods around it: as many roll-ups as there are periods with figures,
 * whatever the number of bearers and indicators.
 */
@ApplicationScoped
class YearFigures {

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private SentPeriods sentPeriods;

    @Inject
    private BearerFigures figures;

    /** @param codes all followed under the scheme */
    record Question(
            String scheme,
            int year,
            Set<Bearer> bearers,
            Set<String> codes,
            Definitions definitions,
            GroupMembers members,
            boolean accepted) {

        /** The same of fewer. */
        Question of(Set<Bearer> some, Set<String> few) {
            return new Question(scheme, year, some, few, definitions, members, accepted);
        }
    }

    /** By bearer and code; every one asked for is in it. */
    Map<Bearer, Map<String, Reading>> of(Question question) {
        Set<Long> inputs = new HashSet<>();
        question.codes().forEach(code -> question.definitions().inputs(code).forEach(input -> inputs.add(input.id())));
        Presence presence =
                sentPeriods.of(question.scheme(), Presence.around(question.year(), Forecasting.POINTS_MAX), inputs);
        Map<PeriodType, Set<String>> rhythms = new EnumMap<>(PeriodType.class);
        for (String code : question.codes()) {
            IndicatorRow row = question.definitions().get(code);
            PeriodType type = presence.rhythm(row, question.definitions().inputs(code), question.year())
                    .orElse(row.frequency());
            rhythms.computeIfAbsent(type, key -> new HashSet<>()).add(code);
        }
        Collected collected = new Collected();
        rhythms.forEach((type, codes) -> Presence.window(question.year(), type, Forecasting.POINTS_MAX)
                .forEach(period -> read(question, presence, period, followed(question, codes, period))
                        .forEach((bearer, found) -> collected.add(bearer, window(question, period), found))));
        PeriodCode year = new PeriodCode(PeriodType.YEAR, question.year(), 1);
        var whole = read(question, presence, year, question.codes());
        var before = question.year() > PeriodCode.YEAR_MIN
                ? read(question, presence, year.previous(), followed(question, question.codes(), year.previous()))
                : Map.<Bearer, Map<String, ReportedFigure>>of();
        Map<Bearer, Map<String, Reading>> readings = new HashMap<>();
        rhythms.forEach((type, codes) -> codes.forEach(code -> {
            boolean itself = presence.isSentItself(question.definitions().inputs(code), year);
            for (Bearer bearer : question.bearers()) {
                readings.computeIfAbsent(bearer, key -> new HashMap<>())
                        .put(
                                code,
                                new Reading(
                                        whole.getOrDefault(bearer, Map.of()).get(code),
                                        before.getOrDefault(bearer, Map.of()).get(code),
                                        type,
                                        collected.points(bearer, code),
                                        inputs(question.definitions(), code, bearer, collected),
                                        itself));
            }
        }));
        return readings;
    }

    /** A ratio of amounts together with what it is computed from; amounts of years before are no part of a forecast. */
    private static Set<String> followed(Question question, Set<String> codes, PeriodCode period) {
        Definitions definitions = question.definitions();
        Set<String> all = new HashSet<>(codes);
        if (period.year() < question.year()) {
            all.removeIf(definitions::isFlow);
        }
        codes.stream()
                .filter(definitions::isRatioWithFlow)
                .forEach(code -> definitions.inputs(code).forEach(input -> all.add(input.code())));
        return all;
    }

    private static Map<String, List<Point>> inputs(
            Definitions definitions, String code, Bearer bearer, Collected collected) {
        return definitions.isRatioWithFlow(code)
                ? definitions.inputs(code).stream()
                        .collect(Collectors.toMap(IndicatorRow::code, input -> collected.points(bearer, input.code())))
                : Map.of();
    }

    /** What each bearer came to in one period; nothing is asked for what nobody sent. */
    private Map<Bearer, Map<String, ReportedFigure>> read(
            Question question, Presence presence, PeriodCode period, Collection<String> codes) {
        List<String> computable = codes.stream()
                .filter(code -> presence.isComputable(question.definitions().inputs(code), period))
                .toList();
        return computable.isEmpty()
                ? Map.of()
                : figures.of(
                        question.bearers(),
                        window(question, period),
                        computable,
                        question.definitions(),
                        question.members(),
                        question.accepted());
    }

    /** What single years came to, for what is reached over several. */
    Map<Bearer, Map<String, ReportedFigure>> ofYear(Question question, int year) {
        return figures.of(
                question.bearers(),
                window(question, new PeriodCode(PeriodType.YEAR, year, 1)),
                question.codes(),
                question.definitions(),
                question.members(),
                question.accepted());
    }

    private Period window(Question question, PeriodCode code) {
        return calendar.period(question.scheme(), code);
    }
}
