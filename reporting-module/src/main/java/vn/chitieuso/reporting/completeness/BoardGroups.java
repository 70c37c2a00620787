package vn.chitieuso.reporting.completeness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.chitieuso.admin.orgunit.OrgLevel;

/** Puts rows together: departments, then each district before its communes, then the communes under the province. */
final class BoardGroups {

    private BoardGroups() {}

    /** @param rows in the order of their names, which stays */
    static List<BoardGroup> of(List<BoardRow> rows) {
        Map<OrgLevel, List<BoardRow>> byLevel = new TreeMap<>();
        Map<String, BoardGroup> byDistrict = new LinkedHashMap<>();
        for (BoardRow row : rows) {
            if (row.unit().level() == OrgLevel.DISTRICT) {
                district(byDistrict, row.unit().code(), row.unit().name())
                        .rows()
                        .add(row);
            }
        }
        for (BoardRow row : rows) {
            if (row.unit().level() == OrgLevel.DISTRICT) {
                continue;
            }
            if (row.unit().parentLevel() == OrgLevel.DISTRICT) {
                district(byDistrict, row.unit().parent(), row.unit().parentName())
                        .rows()
                        .add(row);
            } else {
                byLevel.computeIfAbsent(row.unit().level(), level -> new ArrayList<>())
                        .add(row);
            }
        }
        List<BoardGroup> groups = new ArrayList<>();
        List<BoardRow> communes = byLevel.remove(OrgLevel.COMMUNE);
        byLevel.forEach((level, group) -> groups.add(new BoardGroup(null, null, level, group)));
        groups.addAll(byDistrict.values());
        if (communes != null) {
            groups.add(new BoardGroup(null, null, OrgLevel.COMMUNE, communes));
        }
        return groups;
    }

    private static BoardGroup district(Map<String, BoardGroup> groups, String code, String name) {
        return groups.computeIfAbsent(code, key -> new BoardGroup(key, name, OrgLevel.DISTRICT, new ArrayList<>()));
    }
}
