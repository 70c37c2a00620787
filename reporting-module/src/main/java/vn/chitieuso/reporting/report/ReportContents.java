package vn.chitieuso.reporting.report;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.kpi.indicator.ValueType;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.validation.ReportChecking;
import vn.chitieuso.reporting.validation.ReportFacts;
import vn.chitieuso.reporting.value.IndicatorValue;
import vn.chitieuso.reporting.value.ValueSource;
import vn.chitieuso.reporting.value.Values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Puts a report's content together: the unit's figures, what follows from them, the texts, and what checks find. */
@ApplicationScoped
class ReportContents {

    @Inject
    private Values values;

    @Inject
    private Indicators indicators;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private Reports reports;

    @Inject
    private ReportChecking checking;

    ReportContent of(ReportAddress address, Optional<Report> report, Locale locale) {
        RegimeRevision regime = address.regime();
        Map<Long, IndicatorRow> definitions = definitions(address);
        Map<String, BigDecimal> current = new HashMap<>();
        Map<String, BigDecimal> previous = new HashMap<>();
        Map<Long, IndicatorValue> figures = figures(address, definitions, current);
        figures(before(address), definitions, previous);
        List<ReportCell> cells = regime.indicatorsFor(address.unit().getLevel())
                .filter(asked -> definitions.containsKey(asked.indicatorId()))
                .map(asked -> new ReportCell(
                        definitions.get(asked.indicatorId()),
                        asked.required(),
                        figures.get(asked.indicatorId()),
                        previous.get(asked.code())))
                .toList();
        Map<String, String> texts =
                report.map(begun -> reports.narratives(begun.getId())).orElse(Map.of());
        ReportFacts facts = new ReportFacts(
                address.day(),
                cells.stream().map(ReportContents::fact).toList(),
                missing(regime, address.unit().getLevel(), texts),
                regime.jumpPercent());
        return new ReportContent(regime, cells, texts, checking.check(facts, locale));
    }

    /** One figure of a report, computed where it is derived; null where there is none. */
    BigDecimal value(ReportAddress address, String code) {
        Map<String, BigDecimal> byCode = new HashMap<>();
        figures(address, definitions(address), byCode);
        return byCode.get(code);
    }

    private Map<Long, IndicatorRow> definitions(ReportAddress address) {
        List<Long> asked = address.regime()
                .indicatorsFor(address.unit().getLevel())
                .map(RegimeRevision.AskedIndicator::indicatorId)
                .toList();
        return indicators.ofIds(asked, address.day()).stream()
                .collect(Collectors.toMap(IndicatorRow::id, Function.identity()));
    }

    private ReportAddress before(ReportAddress address) {
        Period before = calendar.period(
                address.regime().schemeCode(), address.period().code().previous());
        return new ReportAddress(address.regime(), before, address.unit());
    }

    /** The figures of a period with the derived ones computed; {@code byCode} receives every value there is. */
    private Map<Long, IndicatorValue> figures(
            ReportAddress address, Map<Long, IndicatorRow> definitions, Map<String, BigDecimal> byCode) {
        Map<Long, IndicatorValue> figures = address.period().id() == 0
                ? new HashMap<>()
                : new HashMap<>(
                        values.working(address.unit().getId(), address.period().id()));
        definitions.values().stream()
                .filter(definition -> !definition.isDerived() && figures.containsKey(definition.id()))
                .forEach(definition -> byCode.put(
                        definition.code(), figures.get(definition.id()).value()));
        Map<String, IndicatorRow> derived = definitions.values().stream()
                .filter(IndicatorRow::isDerived)
                .collect(Collectors.toMap(IndicatorRow::code, Function.identity()));
        Derivation derivation = new Derivation(derived, byCode);
        boolean illustrative = figures.values().stream().anyMatch(IndicatorValue::illustrative);
        derived.values()
                .forEach(definition -> derivation.compute(definition.code()).ifPresent(value -> {
                    byCode.put(definition.code(), value);
                    figures.put(definition.id(), derivedFigure(definition, value, illustrative));
                }));
        return figures;
    }

    private static IndicatorValue derivedFigure(IndicatorRow definition, BigDecimal value, boolean illustrative) {
        return new IndicatorValue(
                definition.id(), value, Qualifier.EQUAL, null, ValueSource.DERIVED, illustrative, null, null);
    }

    private static ReportFacts.Cell fact(ReportCell cell) {
        return new ReportFacts.Cell(
                cell.indicator().code(),
                cell.indicator().isDerived(),
                cell.required() && !cell.indicator().isDerived(),
                cell.value(),
                cell.indicator().valueType() == ValueType.NUMBER ? cell.previous() : null,
                cell.figure() != null && cell.figure().note() != null,
                new ReportFacts.Bounds(
                        cell.indicator().minimum(), cell.indicator().maximum()));
    }

    private static Map<String, String> missing(RegimeRevision regime, OrgLevel level, Map<String, String> texts) {
        Map<String, String> missing = new LinkedHashMap<>();
        regime.narrativesFor(level)
                .filter(RegimeRevision.AskedNarrative::required)
                .filter(asked -> texts.getOrDefault(asked.key(), "").isBlank())
                .forEach(asked -> missing.put(asked.key(), asked.title()));
        return missing;
    }
}
