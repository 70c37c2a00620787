package vn.chitieuso.reporting.completeness.rest;

import java.util.List;
import vn.chitieuso.reporting.completeness.BoardUnit;
import vn.chitieuso.reporting.completeness.ReminderRound;

/** Codes of units by what came of reminding them. */
public record RoundBody(List<String> told, List<String> toldLately, List<String> nobody, List<String> nothingOwed) {

    static RoundBody of(ReminderRound round) {
        return new RoundBody(
                codes(round.told()), codes(round.toldLately()), codes(round.nobody()), codes(round.nothingOwed()));
    }

    private static List<String> codes(List<BoardUnit> units) {
        return units.stream().map(BoardUnit::code).toList();
    }
}
