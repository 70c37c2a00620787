package vn.chitieuso.kpi.indicator.web;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.IndicatorUse;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.kpi.target.TargetEntry;
import vn.chitieuso.kpi.target.Targets;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.text.Language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One indicator: what it means as of a day, what it is made of, who reports it and what is to be reached. */
@Named
@RequestScoped
public class IndicatorPage {

    private static final int ALL_DECIMALS = 6;

    @Inject
    private Indicators indicators;

    @Inject
    private Targets targets;

    @Inject
    private Instance<IndicatorUse> useSources;

    @Inject
    private IndicatorChart chart;

    @Inject
    private Language language;

    private String code;
    private IndicatorRow definition;
    private List<IndicatorRow> definitions = List.of();
    private List<IndicatorRow> parts = List.of();
    private List<IndicatorRow> readers = List.of();
    private List<IndicatorRow> predecessors = List.of();
    private List<IndicatorUse.Use> uses = List.of();
    private List<TargetEntry> targetEntries = List.of();

    public void load(LocalDate asOf) {
        definition = indicators.getNearestRow(code, asOf);
        LocalDate day = definition.nearest(asOf);
        definitions = indicators.definitions(definition.code());
        parts = definition.isDerived()
                ? indicators.ofCodes(definition.parsedFormula().codes(), day)
                : List.of();
        readers = indicators.readersOf(definition.code(), day);
        predecessors = indicators.predecessorsOf(definition.code()).stream()
                .filter(row -> !row.code().equals(definition.code()))
                .collect(Collectors.toMap(IndicatorRow::code, Function.identity(), (latest, older) -> latest))
                .values()
                .stream()
                .toList();
        uses = useSources.stream()
                .flatMap(source -> source.of(definition.code(), day).stream())
                .toList();
        chart.load(definition, asOf);
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

    /** Who asks for it. */
    public List<IndicatorUse.Use> getUses() {
        return uses;
    }

    /** Levels in words. */
    public String words(String levels) {
        return OrgLevel.split(levels).stream()
                .map(level -> language.text("admin.orgunit.level." + level))
                .collect(Collectors.joining("; "));
    }

    /** What the indicator follows. */
    public List<IndicatorRow> getPredecessors() {
        return predecessors;
    }

    /** The steps of a graded one, the lowest first. */
    public String getScale() {
        return String.join(" < ", definition.steps());
    }

    /** What a figure can be, in words; empty where nothing is said. */
    public String getBounds() {
        boolean from = definition.minimum() != null;
        boolean to = definition.maximum() != null;
        if (!from && !to) {
            return "";
        }
        String key = "kpi.indicator.show.bounds." + (from && to ? "both" : from ? "minimum" : "maximum");
        return language.text(
                key,
                Decimals.shown(definition.minimum(), ALL_DECIMALS),
                Decimals.shown(definition.maximum(), ALL_DECIMALS));
    }

    public List<TargetEntry> getTargets() {
        return targetEntries;
    }

    /** Who reports it, in words. */
    public String getLevels() {
        return words(definition.levels());
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
