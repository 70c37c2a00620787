package vn.chitieuso.reporting.evaluation;

import java.math.BigDecimal;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.text.Folding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Takes cells up to be written, and checks what is about to be written into them. */
@ApplicationScoped
class CellDesk {

    private static final int PLACES_MAX = 4;

    @Inject
    private RoundTable rounds;

    @Inject
    private Cells cells;

    /** @throws NotFoundException where the round does not know the unit or the criterion */
    Cell take(RoundRow round, String unit, String criterion) {
        return cells.of(round, rounds.unit(round, unit), criterion(round, criterion));
    }

    ScoredCriterion criterion(RoundRow round, String code) {
        return rounds.criteria(round.id()).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("kpi.scorecard.unknownCriterion", code));
    }

    /** Points of a criterion lie between nothing and its maximum. */
    static BigDecimal refuseBadPoints(ScoredCriterion criterion, BigDecimal points) {
        if (points == null) {
            throw BusinessException.at("points", "platform.csv.required");
        }
        if (points.signum() < 0
                || points.compareTo(criterion.maximum()) > 0
                || points.stripTrailingZeros().scale() > PLACES_MAX) {
            throw BusinessException.at(
                    "points", "reporting.evaluation.badPoints", Decimals.shown(criterion.maximum(), PLACES_MAX));
        }
        return points;
    }

    static String required(String field, String text, int maximum) {
        String cleaned = clean(field, text, maximum);
        if (cleaned == null) {
            throw BusinessException.at(field, "platform.csv.required");
        }
        return cleaned;
    }

    /** Null where nothing is said. */
    static String clean(String field, String text, int maximum) {
        String cleaned = text == null ? "" : Folding.clean(text).strip();
        if (cleaned.length() > maximum) {
            throw BusinessException.at(field, "platform.csv.tooLong", maximum);
        }
        return cleaned.isEmpty() ? null : cleaned;
    }

    static String subject(RoundRow round, Cell cell) {
        return "evaluation " + round.code() + "/" + cell.unit().code() + "/"
                + cell.criterion().code();
    }
}
