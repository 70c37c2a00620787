/**
 * Reporting regimes (chế độ báo cáo, NĐ 09/2019/NĐ-CP): who reports what, to whom, how often, on which basis. A regime is
 * revised, never edited: a {@link vn.chitieuso.reporting.regime.RegimeRevision} is immutable once published but for its last
 * day, which is why it is a plain record that may be kept in memory. Until then it is a draft: a form many people may fill,
 * kept as it was typed, sensible or not, and checked as a whole before it is published. May use kpi and admin.
 */
package vn.chitieuso.reporting.regime;
