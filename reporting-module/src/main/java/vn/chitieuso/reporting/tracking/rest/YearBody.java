package vn.chitieuso.reporting.tracking.rest;

import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.target.TargetPath;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.reporting.tracking.TargetYear;

/**
 * One year of a target's way as the API tells it.
 *
 * @param year of the target, of the figures and of the recognitions in turn: three things beside each other
 */
public record YearBody(
        int year,
        String target,
        Qualifier qualifier,
        TargetPath path,
        String accumulatedTarget,
        String decision,
        String reported,
        String verified,
        long recognised,
        long recognisedInAll) {

    static YearBody of(TargetYear line) {
        var target = line.target();
        return new YearBody(
                line.year(),
                target == null ? null : Decimals.exchange(target.value()),
                target == null ? null : target.qualifier(),
                target == null ? null : target.path(),
                target == null ? null : Decimals.exchange(target.accumulated()),
                target == null ? null : target.decision(),
                Decimals.exchange(Decimals.rounded(line.reported())),
                Decimals.exchange(Decimals.rounded(line.verified())),
                line.recognised(),
                line.recognisedInAll());
    }
}
