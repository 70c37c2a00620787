package vn.chitieuso.reporting.completeness.rest;

import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.reporting.completeness.Completeness;
import vn.chitieuso.reporting.completeness.Tally;

/**
 * What the reports of a unit and of everything below it come to.
 *
 * @param submitted sent at least once; on time or late by the first sending
 * @param missing never sent although due
 * @param returned of those submitted, with the unit again
 * @param inHand never sent and not due yet
 */
public record BranchLine(
        String unit,
        String unitName,
        OrgLevel level,
        long expected,
        long submitted,
        long onTime,
        long late,
        long accepted,
        long missing,
        long returned,
        long inHand,
        String onTimePercent) {

    static BranchLine of(Completeness.Branch branch) {
        return of(branch.unit().code(), branch.unit().name(), branch.unit().level(), branch.tally());
    }

    static BranchLine of(String unit, String name, OrgLevel level, Tally tally) {
        return new BranchLine(
                unit,
                name,
                level,
                tally.expected(),
                tally.submitted(),
                tally.onTime(),
                tally.late(),
                tally.accepted(),
                tally.missing(),
                tally.returned(),
                tally.inHand(),
                Decimals.exchange(tally.onTimePercent()));
    }
}
