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
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.PeriodFigure;
import vn.chitieuso.kpi.indicator.ReportedFigure;
import vn.chitieuso.kpi.indicator.ReportedFigures;

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
    private FigureSums sums;

    @Inject
    private SentPeriods sentPeriods;

    @Inject
    private SeriesPeriods seriesPeriods;

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
        PeriodTotals totals = sums.of(
                        Members.below(groups),
                        seriesPeriods.schemeOf(period),
                        List.of(new FigureSums.Question(period, definitions)),
                        included)
                .get(0);
        Map<Long, Map<String, ReportedFigure>> figures = new HashMap<>();
        totals.groupsWithFigures().forEach(group -> figures.put(group, figures(totals, group, codes)));
        return figures;
    }

    private static Map<String, ReportedFigure> figures(PeriodTotals totals, long group, Collection<String> codes) {
        Map<String, ReportedFigure> figures = new HashMap<>();
        codes.stream().filter(totals::defines).forEach(code -> {
            RollUp row = totals.row(null, group, code);
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
        List<FigureSums.Question> questions = asked.periods().stream()
                .map(period -> new FigureSums.Question(period, WantedIndicators.inForce(definitions, period.dataTo())))
                .toList();
        return sums
                .of(
                        Members.below(List.of(unit)),
                        asked.scheme(),
                        questions,
                        accepted ? Included.ACCEPTED : Included.SUBMITTED)
                .stream()
                .map(totals -> figure(totals, unit, code))
                .toList();
    }

    private static PeriodFigure figure(PeriodTotals totals, long unit, String code) {
        RollUp row = totals.defines(code) ? totals.row(null, unit, code) : null;
        return row == null || row.value() == null
                ? new PeriodFigure(totals.period(), null, 0, 0, false)
                : new PeriodFigure(totals.period(), row.value(), row.reported(), row.expected(), row.illustrative());
    }

    /** Of a derived indicator nothing is ever sent itself: what counts are the figures it reads. */
    @Override
    public Optional<LocalDate> lastReported(Collection<String> codes) {
        List<Long> inputs = inputs(wanted.definitions(codes));
        return inputs.isEmpty() ? Optional.empty() : sentPeriods.lastSent(inputs);
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
