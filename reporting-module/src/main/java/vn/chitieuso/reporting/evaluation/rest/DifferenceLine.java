package vn.chitieuso.reporting.evaluation.rest;

import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.reporting.evaluation.Council;

/** Two verdicts of one cell that differ. @param settled points of the council; null while it is open */
public record DifferenceLine(
        String unit,
        String unitName,
        String criterion,
        String first,
        String firstReason,
        String firstBy,
        String second,
        String secondReason,
        String secondBy,
        String settled,
        String settledReason) {

    static DifferenceLine of(Council.Difference each) {
        return new DifferenceLine(
                each.unit().code(),
                each.unit().name(),
                each.criterion().code(),
                Decimals.exchange(each.first().points()),
                each.first().reason(),
                each.first().givenBy(),
                Decimals.exchange(each.second().points()),
                each.second().reason(),
                each.second().givenBy(),
                each.settled() == null ? null : Decimals.exchange(each.settled().points()),
                each.settled() == null ? null : each.settled().reason());
    }
}
