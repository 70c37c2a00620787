package vn.chitieuso.reporting.completeness;

import vn.chitieuso.admin.orgunit.OrgLevel;

/** A unit as it was when it was last asked for one of the periods shown; the parent is null for the province. */
public record BoardUnit(
        long id, String code, String name, OrgLevel level, String parent, String parentName, OrgLevel parentLevel) {}
