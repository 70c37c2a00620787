package vn.chitieuso.platform.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

/** What the search box asked and what the components answered, by kind. */
@Named
@RequestScoped
public class Search {

    public static final int TEXT_MAX = 200;
    private static final int HITS_MAX = 50;

    @Inject
    private Instance<SearchProvider> providers;

    private String text;
    private Map<String, List<SearchHit>> hits = Map.of();

    public void load() {
        if (isAsked()) {
            hits = providers.stream()
                    .flatMap(provider -> provider.search(text, HITS_MAX).stream())
                    .collect(groupingBy(SearchHit::kindTextKey, LinkedHashMap::new, toList()));
        }
    }

    public boolean isAsked() {
        return text != null;
    }

    public Map<String, List<SearchHit>> getHits() {
        return hits;
    }

    public int getTotal() {
        return hits.values().stream().mapToInt(List::size).sum();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        String asked = text == null ? "" : text.strip();
        this.text = asked.isEmpty() ? null : asked.substring(0, Math.min(asked.length(), TEXT_MAX));
    }
}
