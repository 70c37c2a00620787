package vn.chitieuso.reporting.evaluation.rest;

import java.time.OffsetDateTime;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.time.Zone;
import vn.chitieuso.reporting.evaluation.UnitProgress;

/** How far a unit is, counted over the criteria the reader may see. */
public record UnitLine(
        String unit,
        String unitName,
        OffsetDateTime handedInAt,
        long criteria,
        long verified,
        long asked,
        long gaps,
        long different,
        String points) {

    static UnitLine of(UnitProgress progress) {
        return new UnitLine(
                progress.unit().code(),
                progress.unit().name(),
                progress.unit().isHandedIn()
                        ? Zone.inVietnam(progress.unit().handedInAt().toInstant())
                        : null,
                progress.criteria(),
                progress.verified(),
                progress.asked(),
                progress.gaps(),
                progress.different(),
                Decimals.exchange(progress.points()));
    }
}
