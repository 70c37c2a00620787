/**
 * Which place the scores of an evaluation give each unit: ranks and classes, movement against the year before, how much the
 * weights decide, and what would lift a unit most. Root is {@link vn.chitieuso.reporting.ranking.Ranking};
 * {@link vn.chitieuso.reporting.ranking.Rankings} reads it, {@link vn.chitieuso.reporting.ranking.TieSetting} keeps the rule
 * by which ties are broken. Ranks are stored nowhere: they follow from a frozen version of the scores and from the rule that
 * was in force when that version was published. May use evaluation, kpi and admin.
 */
package vn.chitieuso.reporting.ranking;
