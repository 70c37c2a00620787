/**
 * The province's units through time. Root is {@link vn.chitieuso.admin.orgunit.OrgUnit}; everything about it is read as of
 * a date. A code is not an identity: codes are given to other units after a reorganisation, so a code is always resolved
 * at a date. Single changes are made through {@link vn.chitieuso.admin.orgunit.OrgStructure}; mergers and splits arrive as a
 * list through {@link vn.chitieuso.admin.orgunit.Reorganising}, all or nothing and undoable, and whatever belongs to units
 * follows as a {@link vn.chitieuso.admin.orgunit.ReorganisationEffect}. May use the platform and ask account for rights.
 */
package vn.chitieuso.admin.orgunit;
