package vn.chitieuso.reporting.evaluation;

import java.time.OffsetDateTime;

/**
 * A sample drawn for the blind check.
 *
 * @param departmentId who checks it
 * @param seed with which anybody draws the same cells again
 * @param population from how many it was drawn
 */
public record Draw(long departmentId, String seed, int size, int population, OffsetDateTime drawnAt, String drawnBy) {

    public static final int SEED_MAX = 100;
}
