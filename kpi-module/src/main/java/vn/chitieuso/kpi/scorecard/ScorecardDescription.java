package vn.chitieuso.kpi.scorecard;

import java.math.BigDecimal;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.Verification;

/**
 * What a scorecard is.
 *
 * @param series what sets of different years have in common: {@code QD1829}
 * @param level of the units that are scored
 * @param maximum points in all
 * @param declaredSections how many sections its decision speaks of, or null where nobody says
 * @param declaredCriteria how many criteria its decision speaks of, or null
 * @param decision reference of the document, or null
 */
public record ScorecardDescription(
        String name,
        String series,
        int year,
        OrgLevel level,
        BigDecimal maximum,
        Integer declaredSections,
        Integer declaredCriteria,
        String decision,
        String source,
        Verification verification,
        String remark) {}
