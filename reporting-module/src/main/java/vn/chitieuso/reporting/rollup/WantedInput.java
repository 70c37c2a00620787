package vn.chitieuso.reporting.rollup;

import java.util.List;
import vn.chitieuso.kpi.indicator.Aggregation;
import vn.chitieuso.kpi.indicator.IndicatorRow;

/**
 * An input to be added up in one of the periods asked for, by the definition of that period.
 *
 * @param stock whether the last figure stands, instead of all adding up
 * @param timeless whether it does not aggregate over time at all
 * @param ownOnly whether it does not add up over units: the group's own figure stands for it
 * @param grain months of the periods in which its figures are counted
 */
record WantedInput(int place, long id, boolean stock, boolean timeless, boolean ownOnly, int grain) {

    static WantedInput of(int place, IndicatorRow row, int grain) {
        boolean adds = row.timeAggregation() == Aggregation.SUM;
        boolean stock = row.timeAggregation() == Aggregation.LAST;
        return new WantedInput(
                place, row.id(), stock, !adds && !stock, row.spaceAggregation() == Aggregation.NONE, grain);
    }

    static List<Long> ids(List<WantedInput> inputs) {
        return inputs.stream().map(WantedInput::id).distinct().toList();
    }
}
