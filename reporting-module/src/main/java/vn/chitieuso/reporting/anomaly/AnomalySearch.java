package vn.chitieuso.reporting.anomaly;

import java.util.ArrayList;
import java.util.List;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.setting.Settings;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.reporting.regime.RegimeRevision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Looks through all figures of a regime's period. */
@ApplicationScoped
class AnomalySearch {

    @Inject
    private AnomalyFigures figures;

    @Inject
    private Indicators indicators;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private Settings settings;

    /** @param asked what the regime asks for, by the indicators' ids */
    List<Found> in(RegimeRevision regime, Period period, Asked asked) {
        AnomalyRules rules = AnomalyRules.of(settings);
        if (asked.inputs().isEmpty() || period.id() == 0) {
            return List.of();
        }
        List<Period> before = before(regime, period, Math.max(1, rules.roundPeriods() - 1));
        List<Cell> cells =
                figures.cells(period.id(), before.isEmpty() ? 0 : before.get(0).id(), asked.inputs());
        List<Found> found = new ArrayList<>();
        found.addAll(ChangedFigures.in(figures.changes(regime.regimeId(), period.id(), asked.inputs())));
        found.addAll(new CopiedFigures(asked, rules).in(cells));
        found.addAll(new PeerOutliers(asked, rules.outliers()).in(cells));
        if (!asked.counts().isEmpty()) {
            List<Long> counted = new ArrayList<>(List.of(period.id()));
            before.stream().limit(rules.roundPeriods() - 1L).map(Period::id).forEach(counted::add);
            found.addAll(new RoundNumbers(rules).in(figures.rounds(period.id(), counted, asked.counts())));
        }
        return found;
    }

    Asked asked(RegimeRevision regime, Period period) {
        List<Long> ids = regime.sections().stream()
                .flatMap(section -> section.indicators().stream())
                .map(RegimeRevision.AskedIndicator::indicatorId)
                .distinct()
                .toList();
        return new Asked(indicators.ofIds(ids, period.dataTo()));
    }

    /** Periods before, the latest first. */
    private List<Period> before(RegimeRevision regime, Period period, int count) {
        List<Period> before = new ArrayList<>();
        PeriodCode code = period.code();
        while (before.size() < count && !(code.year() == PeriodCode.YEAR_MIN && code.ordinal() == 1)) {
            code = code.previous();
            before.add(calendar.period(regime.schemeCode(), code));
        }
        return before;
    }
}
