package vn.chitieuso.reporting.ranking;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.chitieuso.kpi.scorecard.NeededValue;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.text.Texts;
import vn.chitieuso.platform.web.Format;
import vn.chitieuso.reporting.evaluation.Publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Says what a ranking found, the same way on pages, in files and in the API. */
@ApplicationScoped
public class RankingWords {

    private static final String WORDS = "reporting.ranking.";
    private static final int DECIMALS = 4;

    @Inject
    private Format format;

    /** What was published when and by which decision, or that nothing is yet. */
    public String edition(Publication publication, Locale locale) {
        return publication == null
                ? text(locale, "provisional")
                : text(
                        locale,
                        "edition.of",
                        publication.edition(),
                        publication.decisionNumber(),
                        format.dateTime(publication.publishedAt()));
    }

    /** What the percentages are of. */
    public String percentOf(Ranking ranking, Locale locale) {
        return text(locale, "percentOf", shown(ranking.round().maximum()));
    }

    /** Places won or lost, or where the unit came from; empty where there is nothing to compare with. */
    public String movement(Movement movement, Locale locale) {
        if (movement == null) {
            return "";
        }
        String origins = movement.origins().stream()
                .map(origin -> origin(origin, locale))
                .collect(Collectors.joining("; "));
        String kind = movement.places() == null
                ? text(locale, "movement." + movement.kind(), origins)
                : places(movement, locale);
        boolean tookIn = movement.places() != null && !origins.isEmpty();
        return tookIn ? kind + " " + text(locale, "movement." + movement.kind(), origins) : kind;
    }

    private static String places(Movement movement, Locale locale) {
        int won = movement.places();
        String key = won > 0 ? "movement.up" : won < 0 ? "movement.down" : "movement.level";
        String places = text(locale, key, Math.abs(won));
        String among = movement.among() == movement.of() ? "" : " " + text(locale, "movement.among", movement.among());
        return places + among + " " + text(locale, "movement.before", movement.before(), movement.of());
    }

    private static String origin(Movement.Origin origin, Locale locale) {
        String part = origin.whole() ? origin.name() : text(locale, "movement.part", origin.name());
        return origin.rank() == null ? part : text(locale, "movement.origin", part, origin.rank());
    }

    /** Which weight, which way; empty where none is needed. */
    public String change(WeightChange change, int percent, Locale locale) {
        return change == null
                ? ""
                : text(
                        locale,
                        change.up() ? "change.up" : "change.down",
                        text(locale, change.section() ? "change.section" : "change.criterion", change.code()),
                        percent);
    }

    /** {@code từ 85 trở lên}. */
    public String needed(NeededValue needed, Locale locale) {
        return needed == null
                ? ""
                : text(locale, needed.atLeast() ? "needed.atLeast" : "needed.atMost", shown(needed.rounded(DECIMALS)));
    }

    private static String shown(BigDecimal number) {
        return Decimals.shown(number, DECIMALS);
    }

    private static String text(Locale locale, String key, Object... arguments) {
        return Texts.get(locale, WORDS + key, arguments);
    }
}
