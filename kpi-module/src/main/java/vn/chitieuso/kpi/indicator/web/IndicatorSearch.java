package vn.chitieuso.kpi.indicator.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.platform.web.SearchHit;
import vn.chitieuso.platform.web.SearchProvider;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Finds indicators by name or code, also those no longer asked for. */
@RequestScoped
class IndicatorSearch implements SearchProvider {

    @Inject
    private Indicators indicators;

    @Override
    public List<SearchHit> search(String text, int limit) {
        return indicators.searchAllTime(text, limit).stream()
                .map(IndicatorSearch::hit)
                .toList();
    }

    private static SearchHit hit(IndicatorRow row) {
        return new SearchHit(
                "kpi.indicator.search.kind",
                row.name(),
                row.code() + " · " + row.unit() + " · " + row.indicatorGroup(),
                "/kpi/indicator/show.xhtml?code=" + URLEncoder.encode(row.code(), StandardCharsets.UTF_8));
    }
}
