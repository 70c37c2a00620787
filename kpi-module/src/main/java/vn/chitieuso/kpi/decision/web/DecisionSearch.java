package vn.chitieuso.kpi.decision.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chitieuso.kpi.decision.DecisionRow;
import vn.chitieuso.kpi.decision.Decisions;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.SearchHit;
import vn.chitieuso.platform.web.SearchProvider;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Finds documents by number, issuer or abstract. */
@RequestScoped
class DecisionSearch implements SearchProvider {

    @Inject
    private Decisions decisions;

    @Inject
    private Language language;

    @Override
    public List<SearchHit> search(String text, int limit) {
        return decisions.search(text, Set.of(), 0, limit).rows().stream()
                .map(this::hit)
                .toList();
    }

    private SearchHit hit(DecisionRow document) {
        String detail = Stream.of(document.issuer(), document.summary())
                .filter(known -> known != null)
                .collect(Collectors.joining(" · "));
        return new SearchHit(
                "kpi.decision.search.kind",
                language.text("kpi.decision.kind." + document.kind()) + " " + document.number(),
                detail,
                "/kpi/decision/show.xhtml?number=" + URLEncoder.encode(document.reference(), StandardCharsets.UTF_8));
    }
}
