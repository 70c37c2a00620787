package vn.chitieuso.admin.orgunit;

import java.time.LocalDate;
import java.util.List;

/**
 * A structure that has just changed, for those who have something to do about it.
 *
 * @param effectiveDate first day of the new structure
 * @param choices what was chosen for the people and figures of the old units
 * @param ended units whose last day is the day before
 * @param founded units whose first day is the effective date
 * @param successions who follows whom
 */
public record Reorganised(
        LocalDate effectiveDate,
        ReorganisationChoices choices,
        List<OrgUnit> ended,
        List<OrgUnit> founded,
        List<Succession> successions) {}
