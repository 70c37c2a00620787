package vn.chitieuso.reporting.evaluation.rest;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.time.Zone;
import vn.chitieuso.reporting.evaluation.EvaluatedUnit;
import vn.chitieuso.reporting.evaluation.PublishedSheet;
import vn.chitieuso.reporting.evaluation.RoundState;
import vn.chitieuso.reporting.evaluation.ScoredCriterion;
import vn.chitieuso.reporting.evaluation.UnitSheet;

/**
 * One unit's scores as the API tells them.
 *
 * @param open maxima of the criteria for which there are no points
 * @param publication null while they stand as they are and are not published
 * @param missing criteria of which the unit has said nothing yet
 * @param version of the unit's self-score as a whole; null for what was published
 */
public record SheetBody(
        String scorecard,
        RoundState state,
        String period,
        String unit,
        String unitName,
        String maximum,
        String total,
        String open,
        OffsetDateTime handedInAt,
        String handedInBy,
        RoundBody.EditionLine publication,
        List<String> missing,
        List<ScoreBody> scores,
        Long version) {

    static SheetBody of(UnitSheet sheet, Locale locale) {
        EvaluatedUnit unit = sheet.unit();
        return new SheetBody(
                sheet.round().code(),
                sheet.round().state(),
                sheet.round().period(),
                unit.code(),
                unit.name(),
                Decimals.exchange(sheet.round().maximum()),
                Decimals.exchange(sheet.total()),
                Decimals.exchange(sheet.open()),
                unit.isHandedIn() ? Zone.inVietnam(unit.handedInAt().toInstant()) : null,
                unit.handedInBy(),
                null,
                sheet.missing().stream().map(ScoredCriterion::code).toList(),
                sheet.scores().stream().map(each -> ScoreBody.of(each, locale)).toList(),
                unit.version());
    }

    static SheetBody of(PublishedSheet sheet, Locale locale) {
        EvaluatedUnit unit = sheet.unit();
        return new SheetBody(
                sheet.round().code(),
                sheet.round().state(),
                sheet.round().period(),
                unit.code(),
                unit.name(),
                Decimals.exchange(sheet.round().maximum()),
                Decimals.exchange(sheet.total()),
                "0",
                unit.isHandedIn() ? Zone.inVietnam(unit.handedInAt().toInstant()) : null,
                unit.handedInBy(),
                RoundBody.EditionLine.of(sheet.publication()),
                List.of(),
                sheet.scores().stream()
                        .map(each -> ScoreBody.published(
                                each, sheet.now().get(each.criterion().code()), locale))
                        .toList(),
                null);
    }
}
