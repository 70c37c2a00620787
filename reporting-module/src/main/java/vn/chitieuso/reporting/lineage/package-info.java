/**
 * How figures went through reorganisations: a unit's own ones and, before it was founded, those of the units it followed. The
 * root is {@link vn.chitieuso.reporting.lineage.Lineage}, the tree of successions behind a unit. A unit that was split counts
 * for its successors only as somebody has chosen it; until then a point says that a part is missing in it. May use rollup,
 * kpi and admin. Nothing is stored here: whoever changes a succession or its rule changes the past at once.
 */
package vn.chitieuso.reporting.lineage;
