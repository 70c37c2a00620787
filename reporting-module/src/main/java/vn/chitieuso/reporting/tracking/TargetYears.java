package vn.chitieuso.reporting.tracking;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.kpi.indicator.ReportedFigure;
import vn.chitieuso.kpi.indicator.ReportedFigures;
import vn.chitieuso.kpi.target.TargetRow;
import vn.chitieuso.kpi.target.Targets;
import vn.chitieuso.platform.ForbiddenException;
import vn.chitieuso.reporting.recognition.Recognitions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Puts the years of one unit's targets for an indicator side by side. */
@ApplicationScoped
@Transactional
public class TargetYears {

    @Inject
    private Targets targets;

    @Inject
    private ReportedFigures sent;

    @Inject
    private AcceptedFigures accepted;

    @Inject
    private Recognitions recognitions;

    @Inject
    private Schemes schemes;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Clock clock;

    /** The oldest first: every year for which something is asked or in which something was recognised. */
    public List<TargetYear> of(String indicator, long unit) {
        if (!currentUser.mayAt(TrackingRight.SEE_TRACKING, unit)) {
            throw new ForbiddenException("admin.account.forbidden");
        }
        Map<Integer, TargetRow> asked = targets.search(null, unit, indicator).stream()
                .collect(Collectors.toMap(TargetRow::year, Function.identity(), (one, other) -> one, TreeMap::new));
        RecognisedCounts counts = new RecognisedCounts(recognitions.byYear(List.of(indicator), List.of(unit)));
        TreeMap<Integer, TargetRow> years = new TreeMap<>(asked);
        counts.counts().forEach(count -> years.putIfAbsent(count.year(), null));
        String scheme = schemes.of(indicator, LocalDate.now(clock));
        List<TargetYear> lines = new ArrayList<>();
        years.forEach((year, target) -> {
            Period period = calendar.period(scheme, new PeriodCode(PeriodType.YEAR, year, 1));
            lines.add(new TargetYear(
                    year,
                    target,
                    value(sent.of(List.of(unit), period, List.of(indicator)), unit, indicator),
                    value(accepted.of(List.of(unit), period, List.of(indicator)), unit, indicator),
                    counts.in(year, indicator, List.of(unit)),
                    counts.until(year, indicator, List.of(unit))));
        });
        return lines;
    }

    private static BigDecimal value(Map<Long, Map<String, ReportedFigure>> figures, long unit, String indicator) {
        ReportedFigure figure = figures.getOrDefault(unit, Map.of()).get(indicator);
        return figure == null ? null : figure.value();
    }
}
