package vn.chitieuso.reporting.exchange;

import vn.chitieuso.admin.orgunit.OrgLevel;

/**
 * A unit under the code and name of a day.
 *
 * @param own whether the caller fills its reports
 * @param below whether the caller may send on behalf of it
 */
record UnitOnDay(long id, String code, String name, OrgLevel level, boolean own, boolean below) {

    boolean isOpen() {
        return own || below;
    }
}
