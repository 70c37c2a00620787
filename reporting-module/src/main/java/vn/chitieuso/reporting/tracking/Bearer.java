package vn.chitieuso.reporting.tracking;

import vn.chitieuso.kpi.target.TargetRow;

/**
 * Whom a target binds: a unit with everything below it, or the members of a group together.
 *
 * @param unit id, or null for a group
 * @param group code, or null for a unit
 */
record Bearer(Long unit, String group) {

    static Bearer of(TargetRow target) {
        return new Bearer(target.unitId(), target.group());
    }

    static Bearer unit(long id) {
        return new Bearer(id, null);
    }

    boolean isGroup() {
        return group != null;
    }
}
