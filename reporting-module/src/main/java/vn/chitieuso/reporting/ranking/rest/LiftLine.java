package vn.chitieuso.reporting.ranking.rest;

import java.util.List;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.reporting.ranking.Lift;

/**
 * One thing a unit could reach with one criterion.
 *
 * @param points given now; null where nothing could be given yet
 * @param value measured now
 * @param reach how far: NEXT, MEDIAN, FULL
 * @param pointsThen of the criterion
 * @param placesWon all others staying as they are
 * @param neededValue null where no value decides
 * @param needed AT_LEAST or AT_MOST; null where no value decides
 * @param met whether the value is there already and points were held back
 */
public record LiftLine(
        String section,
        String criterion,
        String title,
        String maximum,
        String points,
        String value,
        Lift.Kind reach,
        String pointsThen,
        String gain,
        int rankThen,
        int placesWon,
        String neededValue,
        String needed,
        boolean met) {

    private static final int DECIMALS = 6;

    static List<LiftLine> of(Lift lift) {
        return lift.reaches().stream().map(reach -> of(lift, reach)).toList();
    }

    private static LiftLine of(Lift lift, Lift.Reach reach) {
        return new LiftLine(
                lift.criterion().section(),
                lift.criterion().code(),
                lift.criterion().title(),
                Decimals.exchange(lift.criterion().maximum()),
                Decimals.exchange(lift.points()),
                Decimals.exchange(Decimals.rounded(lift.value())),
                reach.kind(),
                Decimals.exchange(reach.points()),
                Decimals.exchange(reach.gain()),
                reach.rank(),
                reach.places(),
                reach.needed() == null ? null : Decimals.exchange(reach.needed().rounded(DECIMALS)),
                reach.needed() == null ? null : reach.needed().atLeast() ? "AT_LEAST" : "AT_MOST",
                reach.met());
    }
}
