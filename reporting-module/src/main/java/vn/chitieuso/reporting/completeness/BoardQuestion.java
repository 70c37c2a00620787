package vn.chitieuso.reporting.completeness;

import java.util.List;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.orgunit.OrgLevel;

/**
 * What somebody wants on the board.
 *
 * @param periods of the regime's length, in the order in which they are shown
 * @param root code of a unit: it and what stands below it as of each period; null for all
 * @param level null for every level
 * @param group code of a group of units, as of the last period; null for all
 * @param text within the unit's name or code; null or blank for all
 */
public record BoardQuestion(
        String regime, List<PeriodCode> periods, String root, OrgLevel level, String group, String text) {

    public BoardQuestion {
        periods = List.copyOf(periods);
    }

    /** Everything of some periods. */
    public static BoardQuestion of(String regime, List<PeriodCode> periods) {
        return new BoardQuestion(regime, periods, null, null, null, null);
    }

    public BoardQuestion below(String unit) {
        return new BoardQuestion(regime, periods, unit, level, group, text);
    }
}
