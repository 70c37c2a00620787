package vn.chitieuso.reporting.completeness.web;

import java.util.List;
import vn.chitieuso.reporting.completeness.BoardCell;
import vn.chitieuso.reporting.completeness.BoardUnit;
import vn.chitieuso.reporting.completeness.Chased;

/**
 * One unit of the page of a period.
 *
 * @param chased null where nothing is owed, or the reader may not remind
 */
public record PeriodLine(BoardUnit unit, BoardCell cell, Chased chased, boolean chosen) {

    /** What a tick sends back: the unit and the version that was seen. */
    public String token() {
        return cell.unitCode() + ":" + cell.version();
    }

    public String people() {
        return chased == null ? "" : String.join(", ", chased.people());
    }

    static List<Chased> chased(List<PeriodLine> lines) {
        return lines.stream()
                .map(PeriodLine::chased)
                .filter(chased -> chased != null)
                .toList();
    }
}
