package vn.chitieuso.reporting.completeness;

import java.time.LocalDateTime;
import vn.chitieuso.admin.calendar.Period;

/**
 * A period of the board with what its reports come to.
 *
 * @param due the latest deadline of any level, without extensions of single units; null where none is set
 * @param locked whether nobody may report for it any more
 */
public record BoardColumn(Period period, LocalDateTime due, boolean locked, Tally tally) {

    public String code() {
        return period.code().toString();
    }
}
