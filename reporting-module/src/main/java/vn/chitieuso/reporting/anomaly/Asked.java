package vn.chitieuso.reporting.anomaly;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chitieuso.kpi.indicator.Aggregation;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.ValueType;

/** The indicators of a regime that hold numbers, as they are defined when the period's data close. */
final class Asked {

    private final Map<Long, IndicatorRow> byId;

    Asked(List<IndicatorRow> rows) {
        byId = rows.stream()
                .filter(row -> row.valueType() == ValueType.NUMBER)
                .collect(Collectors.toMap(IndicatorRow::id, Function.identity(), (one, same) -> one));
    }

    IndicatorRow get(long id) {
        return byId.get(id);
    }

    Set<Long> inputs() {
        return ids(byId.values().stream().filter(row -> !row.isDerived()).toList());
    }

    /** Those that count whole things, of which any last digit is as likely as another. */
    Set<Long> counts() {
        return ids(byId.values().stream().filter(IndicatorRow::isCount).toList());
    }

    List<IndicatorRow> derived() {
        return byId.values().stream().filter(IndicatorRow::isDerived).toList();
    }

    /** Whether it is an amount of the period, which is another one in each; a stock may well stay. */
    boolean isAmount(long id) {
        return byId.get(id).timeAggregation() == Aggregation.SUM;
    }

    private static Set<Long> ids(List<IndicatorRow> rows) {
        return rows.stream().map(IndicatorRow::id).collect(Collectors.toSet());
    }
}
