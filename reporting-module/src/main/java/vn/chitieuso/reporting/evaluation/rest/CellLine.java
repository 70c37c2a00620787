package vn.chitieuso.reporting.evaluation.rest;

import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.reporting.evaluation.ScoreSource;
import vn.chitieuso.reporting.evaluation.ScoreView;
import vn.chitieuso.reporting.evaluation.Standing;

/** A unit's criterion in a list. @param proposed points that would be accepted; null where nothing is proposed */
public record CellLine(
        String unit,
        String unitName,
        String section,
        String criterion,
        String maximum,
        Standing standing,
        String proposed,
        ScoreSource proposedFrom,
        String points,
        ScoreSource source,
        int evidence,
        boolean yours) {

    static CellLine of(ScoreView view) {
        return new CellLine(
                view.unit().code(),
                view.unit().name(),
                view.criterion().sectionCode(),
                view.criterion().code(),
                Decimals.exchange(view.criterion().maximum()),
                view.standing(),
                Decimals.exchange(view.proposed()),
                view.proposedFrom(),
                Decimals.exchange(view.score().points()),
                view.score().source(),
                view.evidence(),
                view.seat() != null);
    }
}
