package vn.chitieuso.reporting.rollup;

import java.math.BigDecimal;
import vn.chitieuso.admin.orgunit.OrgLevel;

/**
 * One unit's figure that counts in a group's sum.
 *
 * @param value as far as it counts in the group
 * @param mask the months it covers; of a stock all of them where it is the last period's, else none
 * @param pairs the months for which it may stand beside other inputs; of a stock all
 */
record CountedFigure(
        int place,
        long groupId,
        long indicatorId,
        long unitId,
        OrgLevel level,
        long periodId,
        BigDecimal value,
        boolean stock,
        int mask,
        int pairs,
        int marks) {}
