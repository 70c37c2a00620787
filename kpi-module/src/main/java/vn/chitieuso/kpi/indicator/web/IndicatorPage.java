package vn.chitieuso.kpi.indicator.web;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.kpi.target.TargetEntry;
import vn.chitieuso.kpi.target.Targets;
import vn.chitieuso.platform.text.Language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One indicator: what it means as of a day, what it is made of, who reports it and what is to be reached. */
@Named
@RequestScoped
public class IndicatorPage {

    @Inject
    private Indicators indicators;

    @Inject
    private Targets targets;

    @Inject
    private Language language;

    private String code;
    private IndicatorRow definition;
    private List<IndicatorRow> definitions = List.of();
    private List<IndicatorRow> parts = List.of();
    private List<IndicatorRow> readers = List.of();
    private List<TargetEntry> targetEntries = List.of();

    public void load(LocalDate asOf) {
        definition = indicators.getNearestRow(code, asOf);
        LocalDate day = definition.nearest(asOf);
        definitions = indicators.definitions(definition.code());
        parts = definition.isDerived()
                ? indicators.ofCodes(definition.parsedFormula().codes(), day)
                : List.of();
        readers = indicators.readersOf(definition.code(), day);
        targetEntries = targets.ofIndicator(definition.code());
    }

    /** Of the day, or the nearest in time. */
    public IndicatorRow getDefinition() {
        return definition;
    }

    /** All of them, the latest first. */
    public List<IndicatorRow> getDefinitions() {
        return definitions;
    }

    /** The formula with the indicators it leads to; empty for an input. */
    public List<FormulaPart> getFormula() {
        return definition.isDerived()
                ? FormulaPart.of(
                        definition.formula(),
                        parts.stream().collect(Collectors.toMap(IndicatorRow::code, Function.identity())))
                : List.of();
    }

    public List<IndicatorRow> getParts() {
        return parts;
    }

    /** The indicators that are computed from this one. */
    public List<IndicatorRow> getReaders() {
        return readers;
    }

    public List<TargetEntry> getTargets() {
        return targetEntries;
    }

    /** Who reports it, in words. */
    public String getLevels() {
        return OrgLevel.split(definition.levels()).stream()
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
