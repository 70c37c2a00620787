package vn.chitieuso.reporting.evaluation;

import java.time.LocalDate;
import vn.chitieuso.platform.BusinessException;

/**
 * The days of a round. The first two bind the units: after them nothing of theirs is taken; the others tell people by when
 * they are expected to be done.
 *
 * @param selfScoringUntil last day on which units score themselves
 * @param explanationUntil last day on which they explain
 * @param verificationUntil by when the panel verifies
 * @param councilOn when the council sits
 */
public record RoundDates(
        LocalDate selfScoringUntil, LocalDate explanationUntil, LocalDate verificationUntil, LocalDate councilOn) {

    /** @throws BusinessException where one comes before the one it must follow */
    public RoundDates {
        refuseEarlier("explanationUntil", selfScoringUntil, explanationUntil);
        refuseEarlier("verificationUntil", explanationUntil, verificationUntil);
        refuseEarlier("councilOn", verificationUntil, councilOn);
    }

    private static void refuseEarlier(String field, LocalDate before, LocalDate after) {
        if (before == null || after == null) {
            throw BusinessException.at(before == null ? "selfScoringUntil" : field, "platform.csv.required");
        }
        if (after.isBefore(before)) {
            throw BusinessException.at(field, "reporting.evaluation.datesReversed");
        }
    }
}
