package vn.chitieuso.reporting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.reporting.value.IndicatorValue;
import vn.chitieuso.reporting.value.Values;
import vn.chitieuso.reporting.value.Verifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Tells the story of single cells to whoever may see their report's content. */
@ApplicationScoped
@Transactional
public class CellStories {

    private static final int PERIODS_BACK = 12;

    @Inject
    private ReportReading reading;

    @Inject
    private Reports reports;

    @Inject
    private ReportContents contents;

    @Inject
    private Indicators indicators;

    @Inject
    private Values values;

    @Inject
    private Verifications verifications;

    @Inject
    private FiguresOfShorterPeriods shorterPeriods;

    @Inject
    private ReportingCalendar calendar;

    public CellStory tell(ReportAddress address, String code) {
        reading.requireContent(address);
        if (address.regime().asked(code, address.unit().getLevel()).isEmpty()) {
            throw new NotFoundException("reporting.value.notAsked", code);
        }
        IndicatorRow indicator = indicators.getRow(code, address.day());
        return new CellStory(
                indicator,
                history(address, indicator),
                series(address, code, !reading.seesDrafts(address, reports.find(address))),
                shorterPeriods.of(address, List.of(indicator)).get(indicator.id()),
                verifications.of(address.unit().getId(), address.period().id()).get(indicator.id()));
    }

    private List<IndicatorValue> history(ReportAddress address, IndicatorRow indicator) {
        long unit = address.unit().getId();
        long period = address.period().id();
        List<IndicatorValue> history = new ArrayList<>();
        Optional.ofNullable(values.working(unit, period).get(indicator.id())).ifPresent(history::add);
        history.addAll(values.history(unit, period, indicator.id()));
        return history;
    }

    private List<CellStory.Point> series(ReportAddress address, String code, boolean asSent) {
        List<CellStory.Point> points = new ArrayList<>();
        PeriodCode period = address.period().code();
        for (int i = 0; i < PERIODS_BACK; i++) {
            var then = new ReportAddress(
                    address.regime(), calendar.period(address.regime().schemeCode(), period), address.unit());
            if (then.period().id() != 0) {
                BigDecimal value = contents.value(then, code, asSent);
                if (value != null) {
                    points.add(new CellStory.Point(period.toString(), value));
                }
            }
            period = period.previous();
        }
        Collections.reverse(points);
        return points;
    }
}
