package vn.chitieuso.kpi.indicator.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.kpi.indicator.PublicFigures;
import vn.chitieuso.kpi.indicator.PublicFigures.Latest;
import vn.chitieuso.platform.text.Language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What anybody may read of an indicator: what it means, how it is computed, who reports it, the latest accepted figure. */
@Named
@RequestScoped
public class PublicIndicator {

    @Inject
    private Indicators indicators;

    @Inject
    private PublicFigures figures;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    private String code;
    private IndicatorRow definition;
    private List<IndicatorRow> all = List.of();

    public void load() {
        LocalDate today = LocalDate.now(clock);
        if (code == null || code.isBlank()) {
            all = indicators.search(today, null, null, null);
        } else {
            definition = indicators.getNearestRow(code, today);
        }
    }

    /** Null where the list is shown. */
    public IndicatorRow getDefinition() {
        return definition;
    }

    /** All of them, where none is chosen. */
    public List<IndicatorRow> getAll() {
        return all;
    }

    /** Of the province; null where there is none, or where it is not for everybody. */
    public Latest getLatest() {
        return figures.latest(definition).orElse(null);
    }

    public String getPeriod() {
        return getLatest().figure().period().name(language.getLocale());
    }

    /** The formula with the names of what it reads. */
    public String getInWords() {
        return figures.inWords(definition);
    }

    public String getLevels() {
        return Arrays.stream(definition.levels().split("\\|"))
                .map(OrgLevel::valueOf)
                .map(level -> language.text("admin.orgunit.level." + level))
                .collect(Collectors.joining("; "));
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
