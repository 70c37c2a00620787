package vn.chitieuso.kpi.target;

import java.math.BigDecimal;
import vn.chitieuso.kpi.Qualifier;

/**
 * What a target shall become.
 *
 * @param unit code as of the end of the year, or null for a group
 * @param group code, or null for a unit
 * @param value null withdraws the target
 * @param qualifier null with a null value
 * @param decision reference of the document that sets it, or null
 * @param seen the text of the cell the person saw, for telling when somebody else was faster; null asks for no such check
 */
public record TargetChange(
        String indicator,
        String unit,
        String group,
        int year,
        BigDecimal value,
        Qualifier qualifier,
        TargetPath path,
        BigDecimal baseline,
        String decision,
        String remark,
        String seen) {}
