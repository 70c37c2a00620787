package vn.chitieuso.reporting.regime.web;

import java.util.List;
import java.util.stream.Collectors;
import vn.chitieuso.platform.time.Today;
import vn.chitieuso.reporting.regime.RegimeDesign;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.regime.Regimes;
import vn.chitieuso.reporting.regime.StoredDraft;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Chế độ báo cáo: what is asked of units, and, for those who design it, what is being drafted. */
@Named
@RequestScoped
public class RegimeBrowser {

    @Inject
    private Regimes regimes;

    @Inject
    private RegimeDesign design;

    @Inject
    private RegimeWords words;

    @Inject
    private Today today;

    /** Each regime once: as it is in force today, or will be, or was last. */
    public List<RegimeRevision> getRegimes() {
        return regimes.all().stream().map(RegimeRevision::code).collect(Collectors.toSet()).stream()
                .sorted()
                .map(code -> regimes.get(code, today.date()))
                .toList();
    }

    /** None for those who do not design. */
    public List<StoredDraft> getDrafts() {
        return words.isDesigning() ? design.drafts() : List.of();
    }
}
