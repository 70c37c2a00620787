package vn.chitieuso.admin.orgunit.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.chitieuso.admin.orgunit.UnitHistory;
import vn.chitieuso.admin.orgunit.UnitPhase;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Format;
import vn.chitieuso.platform.web.SearchHit;
import vn.chitieuso.platform.web.SearchProvider;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Finds units, also those that are no more: each hit leads to the last day on which it is true. */
@RequestScoped
class UnitSearch implements SearchProvider {

    @Inject
    private UnitHistory history;

    @Inject
    private Language language;

    @Inject
    private Format format;

    @Inject
    private Clock clock;

    @Override
    public List<SearchHit> search(String text, int limit) {
        LocalDate today = LocalDate.now(clock);
        return history.search(text, limit).stream()
                .map(phase -> hit(phase, phase.nearest(today)))
                .toList();
    }

    private SearchHit hit(UnitPhase phase, LocalDate day) {
        String code = language.text("admin.orgunit.search.code", phase.code());
        String detail = phase.knownTo() == null
                ? code
                : code + " · " + language.text("admin.orgunit.search.until", format.date(phase.validTo()));
        String url = "/admin/orgunit/show.xhtml?code=" + URLEncoder.encode(phase.code(), StandardCharsets.UTF_8)
                + "&asOf=" + day;
        return new SearchHit("admin.orgunit.search.kind", phase.name(), detail, url);
    }
}
