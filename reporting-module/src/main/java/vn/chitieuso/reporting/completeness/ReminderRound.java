package vn.chitieuso.reporting.completeness;

import java.util.List;

/**
 * What came of reminding.
 *
 * @param told units whose people were told now
 * @param toldLately units that were told not long ago and were left in peace
 * @param nobody units at which nobody holds a role
 * @param nothingOwed units that have sent the report meanwhile
 */
public record ReminderRound(
        List<BoardUnit> told, List<BoardUnit> toldLately, List<BoardUnit> nobody, List<BoardUnit> nothingOwed) {}
