package vn.chitieuso.reporting.ranking;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.chitieuso.kpi.scorecard.Classification;
import vn.chitieuso.platform.text.Texts;
import vn.chitieuso.reporting.evaluation.Publication;
import vn.chitieuso.reporting.evaluation.RoundRow;

/**
 * Units of an evaluation at their places. Of a published edition it never changes; while the evaluation is under way it is
 * provisional and says so.
 *
 * @param publication null for a provisional one
 * @param keys what breaks ties, in order; none where equal totals share a place
 * @param kinds of all units that were evaluated
 * @param compared the ranking of the same series it is compared with; null where there is none
 * @param gone those of the compared ranking that are not here any more
 */
public record Ranking(
        RoundRow round,
        Publication publication,
        List<TieKey> keys,
        List<ScoreTable.RankedSection> sections,
        List<Classification> classes,
        List<String> kinds,
        List<RankedUnit> rows,
        Compared compared,
        List<GoneUnit> gone) {

    public boolean isProvisional() {
        return publication == null;
    }

    public Optional<RankedUnit> find(String code) {
        return rows.stream().filter(row -> row.unit().code().equals(code)).findFirst();
    }

    /** The rule for ties, for people. */
    public String tieWords(Locale locale) {
        if (keys.isEmpty()) {
            return Texts.get(locale, "reporting.ranking.ties.shared");
        }
        String order = keys.stream().map(key -> key.words(locale)).collect(Collectors.joining("; "));
        return Texts.get(locale, "reporting.ranking.ties.byOrder", order);
    }

    /** A ranking that another is compared with. @param units how many it has */
    public record Compared(String scorecard, int year, int edition, int units) {}

    /** A section or criterion that breaks ties. @param title null where the set of the year does not have it */
    public record TieKey(String code, String title) {

        String words(Locale locale) {
            return title == null ? Texts.get(locale, "reporting.ranking.ties.notThere", code) : code + " " + title;
        }
    }
}
