package vn.chitieuso.reporting.rollup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.PeriodFigure;
import vn.chitieuso.kpi.indicator.ReportedFigure;
import vn.chitieuso.kpi.indicator.ReportedFigures;
import vn.chitieuso.reporting.regime.Regimes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Answers the catalogue's questions for figures with the sums of what was sent. */
@ApplicationScoped
@Transactional
class SentFigures implements ReportedFigures {

    @Inject
    private WantedIndicators wanted;

    @Inject
    private PeriodSums periodSums;

    @Inject
    private Sums sums;

    @Inject
    private SeriesPeriods seriesPeriods;

    @Inject
    private Regimes regimes;

    @Inject
    private OrgUnits units;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Clock clock;

    @Override
    public Map<Long, Map<String, ReportedFigure>> of(Collection<Long> groups, Period period, Collection<String> codes) {
        return of(groups, period, codes, Included.SUBMITTED);
    }

    @Override
    public Map<Long, Map<String, ReportedFigure>> accepted(
            Collection<Long> groups, Period period, Collection<String> codes) {
        return of(groups, period, codes, Included.ACCEPTED);
    }

    private Map<Long, Map<String, ReportedFigure>> of(
            Collection<Long> groups, Period period, Collection<String> codes, Included included) {
        Map<String, IndicatorRow> definitions = wanted.find(codes, period.dataTo());
        Map<Long, Map<Long, InputSum>> totals = new HashMap<>();
        periodSums
                .of(groups, List.of(period), seriesPeriods.schemeOf(period), inputs(definitions.values()), included)
                .forEach(sum -> totals.computeIfAbsent(sum.groupId(), group -> new HashMap<>())
                        .put(sum.indicatorId(), sum.sum()));
        Map<Long, Map<OrgLevel, Long>> sizes = sums.sizes(totals.keySet(), period.dataTo());
        Expectation expectation = new Expectation(definitions, regimes.inForce(period.dataTo()), period);
        Map<Long, Map<String, ReportedFigure>> figures = new HashMap<>();
        totals.forEach((group, inputs) -> figures.put(
                group,
                figures(new GroupFigures(definitions, inputs), definitions, codes, expectation, sizes.get(group))));
        return figures;
    }

    private static Map<String, ReportedFigure> figures(
            GroupFigures group,
            Map<String, IndicatorRow> definitions,
            Collection<String> codes,
            Expectation expectation,
            Map<OrgLevel, Long> size) {
        Map<String, ReportedFigure> figures = new HashMap<>();
        codes.stream().filter(definitions::containsKey).forEach(code -> {
            IndicatorRow definition = definitions.get(code);
            RollUp row = group.row(null, definition, expectation.of(definition, size == null ? Map.of() : size));
            if (row.value() != null) {
                figures.put(
                        code,
                        new ReportedFigure(
                                row.value(), row.qualifier(), row.reported(), row.expected(), row.illustrative()));
            }
        });
        return figures;
    }

    @Override
    public List<PeriodFigure> series(long unit, String code, LocalDate until, int periods, boolean accepted) {
        if (!accepted) {
            currentUser.requireAt(RollUpRight.SEE_SUMS, units.get(unit));
        }
        List<IndicatorRow> definitions = wanted.definitions(List.of(code));
        if (definitions.isEmpty()) {
            return List.of();
        }
        SeriesPeriods.Asked asked = seriesPeriods.of(unit, code, definitions, until, periods);
        Map<Integer, Map<Long, InputSum>> totals = new HashMap<>();
        periodSums
                .of(
                        List.of(unit),
                        asked.periods(),
                        asked.scheme(),
                        inputs(definitions),
                        accepted ? Included.ACCEPTED : Included.SUBMITTED)
                .forEach(sum -> totals.computeIfAbsent(sum.place(), place -> new HashMap<>())
                        .put(sum.indicatorId(), sum.sum()));
        return Series.of(code, definitions, asked.periods(), totals, (period, inForce, wantedCode) -> {
            Expectation expectation = new Expectation(inForce, regimes.inForce(period.dataTo()), period);
            Map<OrgLevel, Long> size =
                    sums.sizes(List.of(unit), period.dataTo()).getOrDefault(unit, Map.of());
            return expectation.of(inForce.get(wantedCode), size);
        });
    }

    /** Of a derived indicator nothing is ever sent itself: what counts are the figures it reads. */
    @Override
    public Optional<LocalDate> lastReported(Collection<String> codes) {
        List<Long> inputs = inputs(wanted.definitions(codes));
        return inputs.isEmpty() ? Optional.empty() : periodSums.lastSent(inputs);
    }

    @Override
    public Optional<UnitRow> widestUnit() {
        return units.list(LocalDate.now(clock), null, null, null).stream()
                .filter(unit -> currentUser.mayAt(RollUpRight.SEE_SUMS, unit.id()))
                .findFirst();
    }

    private static List<Long> inputs(Collection<IndicatorRow> definitions) {
        return definitions.stream()
                .filter(definition -> !definition.isDerived())
                .map(IndicatorRow::id)
                .distinct()
                .collect(Collectors.toList());
    }
}
