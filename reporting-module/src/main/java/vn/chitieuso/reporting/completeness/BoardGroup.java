package vn.chitieuso.reporting.completeness;

import java.util.List;
import vn.chitieuso.admin.orgunit.OrgLevel;

/**
 * Rows that stand together: a district with its communes, or all units of a level that stand directly under the province.
 *
 * @param code of the district; null where the level makes the group
 * @param name of the district; null where the level makes the group
 */
public record BoardGroup(String code, String name, OrgLevel level, List<BoardRow> rows) {}
