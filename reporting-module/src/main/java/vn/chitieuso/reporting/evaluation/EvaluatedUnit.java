package vn.chitieuso.reporting.evaluation;

import java.time.OffsetDateTime;
import vn.chitieuso.admin.orgunit.OrgLevel;

/**
 * A unit of a round, as it was called on the round's day.
 *
 * @param version of what it said itself as a whole
 * @param handedInAt when its head handed its self-score in; null while it may be written
 */
public record EvaluatedUnit(
        long id,
        String code,
        String name,
        OrgLevel level,
        String kind,
        long version,
        OffsetDateTime handedInAt,
        String handedInBy) {

    public boolean isHandedIn() {
        return handedInAt != null;
    }
}
