package vn.chitieuso.reporting.completeness.rest;

import java.time.OffsetDateTime;
import java.util.List;
import vn.chitieuso.platform.time.Zone;
import vn.chitieuso.reporting.completeness.Chased;
import vn.chitieuso.reporting.completeness.Standing;

/** A report that is owed, and who would be told of it now. */
public record OwedLine(
        String unit,
        String unitName,
        Standing standing,
        List<String> people,
        OffsetDateTime remindedAt,
        boolean wouldBeTold) {

    static OwedLine of(Chased chased) {
        return new OwedLine(
                chased.unit().code(),
                chased.unit().name(),
                chased.report().standing(),
                chased.people(),
                Zone.inVietnam(chased.remindedAt()),
                chased.isReachable());
    }
}
