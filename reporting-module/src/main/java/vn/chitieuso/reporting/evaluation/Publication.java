package vn.chitieuso.reporting.evaluation;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One edition of what was published: the first, or a correction.
 *
 * @param edition from 1
 * @param reason of a correction; null for the first
 * @param publishedBy username
 * @param sha256 of all scores in it, after the sum of the edition before
 */
public record Publication(
        long id,
        int edition,
        String decisionNumber,
        LocalDate decisionDate,
        String reason,
        OffsetDateTime publishedAt,
        String publishedBy,
        String sha256) {}
