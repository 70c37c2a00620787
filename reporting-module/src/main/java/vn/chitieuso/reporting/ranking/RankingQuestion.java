package vn.chitieuso.reporting.ranking;

import vn.chitieuso.admin.orgunit.OrgLevel;

/**
 * Which ranking somebody wants. Units of a group or kind are ranked among themselves; the text only looks for some of those
 * ranked.
 *
 * @param scorecard code
 * @param edition of what was published; null for the newest
 * @param provisional whether the scores as they stand are ranked, published or not
 * @param level null for that of the scorecard
 * @param group code of a group of units as of the day of the evaluation; null for all
 * @param kind Xã, Phường; null for all
 * @param text within a unit's name or code; null for all
 */
public record RankingQuestion(
        String scorecard,
        Integer edition,
        boolean provisional,
        OrgLevel level,
        String group,
        String kind,
        String text) {

    /** Everything of the newest edition. */
    public static RankingQuestion of(String scorecard) {
        return new RankingQuestion(scorecard, null, false, null, null, null, null);
    }

    /** The same, of the units the level, group and kind leave, whatever their names. */
    RankingQuestion whole() {
        return new RankingQuestion(scorecard, edition, provisional, level, group, kind, null);
    }
}
