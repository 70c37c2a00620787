package vn.chitieuso.reporting.ranking;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A rule for ties as somebody set it.
 *
 * @param number within the series, from 1
 * @param fromYear the first year whose set of criteria it is for
 * @param codes of the sections or criteria that are compared; none where equal totals share a place
 */
public record SetTieRule(
        String series,
        int number,
        int fromYear,
        List<String> codes,
        String reason,
        OffsetDateTime setAt,
        String setBy) {

    public TieRule rule() {
        return new TieRule(codes);
    }
}
