package vn.chitieuso.reporting.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.PeriodFigure;

/** One indicator through periods, each read with the definitions in force when its data closed. */
final class Series {

    private Series() {}

    /**
     * @param definitions all the indicator and those it reads ever had
     * @param totals of the inputs, by the period's place and the input's id
     */
    static List<PeriodFigure> of(
            String code,
            List<IndicatorRow> definitions,
            List<Period> periods,
            Map<Integer, Map<Long, InputSum>> totals,
            ExpectedUnits expected) {
        List<PeriodFigure> series = new ArrayList<>();
        for (int place = 0; place < periods.size(); place++) {
            Period period = periods.get(place);
            Map<String, IndicatorRow> inForce = definitions.stream()
                    .filter(definition -> definition.holdsOn(period.dataTo()))
                    .collect(Collectors.toMap(IndicatorRow::code, Function.identity()));
            series.add(figure(period, inForce, code, totals.getOrDefault(place, Map.of()), expected));
        }
        return series;
    }

    /** How many units are asked for an indicator in a period. */
    interface ExpectedUnits {
        long of(Period period, Map<String, IndicatorRow> definitions, String code);
    }

    private static PeriodFigure figure(
            Period period,
            Map<String, IndicatorRow> inForce,
            String code,
            Map<Long, InputSum> totals,
            ExpectedUnits expected) {
        if (!inForce.containsKey(code)) {
            return new PeriodFigure(period, null, 0, 0, false);
        }
        RollUp row = new GroupFigures(inForce, totals).row(null, inForce.get(code), 0);
        return row.value() == null
                ? new PeriodFigure(period, null, 0, 0, false)
                : new PeriodFigure(
                        period, row.value(), row.reported(), expected.of(period, inForce, code), row.illustrative());
    }
}
