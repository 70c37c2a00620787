/**
 * The province's units through time. Root is {@link vn.chitieuso.admin.orgunit.OrgUnit}; everything about it is read as of
 * a date. A code is not an identity: codes are given to other units after a reorganisation, so a code is always resolved
 * at a date. Structures and successions arrive as lists through
 * {@link vn.chitieuso.admin.orgunit.OrgStructure}, all or nothing. May use the platform alone.
 */
package vn.chitieuso.admin.orgunit;
