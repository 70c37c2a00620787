package vn.chitieuso.reporting.evaluation;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

/**
 * What a seat of the panel gave.
 *
 * @param value the figure the points were given for; null where there was none
 * @param departmentName for which it was given; null for the standing agency
 * @param givenBy username
 */
public record Verdict(
        long criterionId,
        long unitId,
        Seat seat,
        long version,
        BigDecimal points,
        ScoreSource source,
        BigDecimal value,
        String reason,
        String departmentName,
        OffsetDateTime givenAt,
        String givenBy,
        String givenByName) {}
