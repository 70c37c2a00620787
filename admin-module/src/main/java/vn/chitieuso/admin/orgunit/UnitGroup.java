package vn.chitieuso.admin.orgunit;

import java.time.LocalDate;
import java.util.List;

/**
 * A named set of units as of a day: the twelve districts of QĐ 969, the mountain communes. Its members are listed, each over
 * an interval, or found by a rule: level, kind, unit above, and a part of the name; what is empty in the rule does not
 * matter.
 *
 * @param members how many units belong to it on the day
 */
public record UnitGroup(
        long id,
        String code,
        String name,
        String remark,
        OrgLevel ruleLevel,
        String ruleKind,
        String ruleParent,
        String ruleName,
        int members) {

    public static final int CODE_MAX = 40;
    public static final int NAME_MAX = 200;
    public static final int REMARK_MAX = 400;

    /** Whether a rule finds the members. */
    public boolean isDynamic() {
        return ruleLevel != null || ruleKind != null || ruleParent != null || ruleName != null;
    }

    /** @param units the members on the day, in the order of lists */
    public record WithMembers(UnitGroup group, LocalDate asOf, List<UnitRow> units) {}
}
