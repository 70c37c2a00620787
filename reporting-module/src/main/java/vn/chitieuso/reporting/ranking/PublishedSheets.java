package vn.chitieuso.reporting.ranking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chitieuso.reporting.evaluation.Publication;
import vn.chitieuso.reporting.evaluation.ScoreSheet;
import vn.chitieuso.reporting.evaluation.Scores;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Editions of published scores; none ever changes, so the ones last asked for are kept as they were read. */
@ApplicationScoped
class PublishedSheets {

    private static final int KEPT = 12;

    @Inject
    private Scores scores;

    private final Map<Long, ScoreSheet> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, ScoreSheet> eldest) {
            return size() > KEPT;
        }
    };

    /** @param edition null for the newest */
    ScoreSheet get(String scorecard, Integer edition) {
        List<Publication> editions = scores.editions(scorecard);
        return editions.stream()
                .filter(each -> edition == null || each.edition() == edition)
                .findFirst()
                .map(each -> sheet(scorecard, each))
                .orElseGet(() -> edition == null ? scores.published(scorecard) : scores.published(scorecard, edition));
    }

    private ScoreSheet sheet(String scorecard, Publication publication) {
        synchronized (kept) {
            ScoreSheet known = kept.get(publication.id());
            if (known != null) {
                return known;
            }
        }
        ScoreSheet read = scores.published(scorecard, publication.edition());
        synchronized (kept) {
            kept.put(publication.id(), read);
        }
        return read;
    }
}
