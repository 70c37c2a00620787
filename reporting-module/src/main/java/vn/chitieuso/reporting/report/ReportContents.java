package vn.chitieuso.reporting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.formula.Condition;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.kpi.indicator.ValueType;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.validation.Finding;
import vn.chitieuso.reporting.validation.ReportChecking;
import vn.chitieuso.reporting.validation.ReportFacts;
import vn.chitieuso.reporting.value.IndicatorValue;
import vn.chitieuso.reporting.value.ValueSource;
import vn.chitieuso.reporting.value.Values;
import vn.chitieuso.reporting.value.Verification;
import vn.chitieuso.reporting.value.Verifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Puts a report's content together: the unit's figures, what follows from them, the texts, and what checks find. */
@ApplicationScoped
class ReportContents {

    @Inject
    private Values values;

    @Inject
    private Verifications verifications;

    @Inject
    private FiguresOfShorterPeriods shorterPeriods;

    @Inject
    private OtherReports otherReports;

    @Inject
    private Indicators indicators;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private Reports reports;

    @Inject
    private ProgressLines lines;

    @Inject
    private Instance<ReportPart> parts;

    @Inject
    private ReportChecking checking;

    /** As its unit sees it. */
    ReportContent of(ReportAddress address, Optional<Report> report, Locale locale) {
        return of(address, report, locale, false);
    }

    /** @param asSent whether figures count only as far as they were sent: to others a draft is nothing */
    ReportContent of(ReportAddress address, Optional<Report> report, Locale locale, boolean asSent) {
        RegimeRevision regime = address.regime();
        Map<Long, IndicatorRow> definitions = definitions(address);
        Figures current = figures(address, definitions, asSent);
        Figures previous = figures(before(address), definitions, asSent);
        Set<Integer> notAsked = notAsked(address, current.byCode());
        List<ReportCell> cells = cells(address, definitions, current, previous, notAsked, report);
        Map<String, Reports.Narrative> texts =
                report.map(begun -> reports.texts(begun.getId())).orElse(Map.of());
        Map<String, String> narratives = new LinkedHashMap<>();
        Map<String, Integer> versions = new LinkedHashMap<>();
        texts.forEach((key, text) -> {
            narratives.put(key, text.text());
            versions.put(key, text.version());
        });
        List<Finding> findings =
                new ArrayList<>(checking.check(facts(address, cells, missing(address, notAsked, narratives)), locale));
        Set<String> filesNotAsked = filesNotAsked(address, notAsked);
        report.ifPresent(begun -> parts.forEach(part -> part.findings(address, begun, locale).stream()
                .filter(finding -> finding.narrative() == null || !filesNotAsked.contains(finding.narrative()))
                .forEach(findings::add)));
        return new ReportContent(
                regime,
                cells,
                narratives,
                versions,
                report.map(begun -> lines.of(begun.getId())).orElse(List.of()),
                notAsked,
                findings);
    }

    /** One figure of a report, computed where it is derived; null where there is none. */
    BigDecimal value(ReportAddress address, String code, boolean asSent) {
        return figures(address, definitions(address), asSent).byCode().get(code);
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

    private List<ReportCell> cells(
            ReportAddress address,
            Map<Long, IndicatorRow> definitions,
            Figures current,
            Figures previous,
            Set<Integer> notAsked,
            Optional<Report> report) {
        Map<Long, Verification> verified = report.filter(begun -> begun.getSendings() > 0)
                .map(begun -> verifications.of(
                        address.unit().getId(), address.period().id()))
                .orElse(Map.of());
        Map<Long, OtherReport> given = otherReports.holding(address);
        List<ReportCell> cells = new ArrayList<>();
        for (RegimeRevision.Section section :
                address.regime().sectionsFor(address.unit().getLevel()).toList()) {
            section.indicators().stream()
                    .filter(asked -> asked.levels().contains(address.unit().getLevel()))
                    .filter(asked -> definitions.containsKey(asked.indicatorId()))
                    .map(asked -> new ReportCell(
                            definitions.get(asked.indicatorId()),
                            asked.required(),
                            !notAsked.contains(section.ordinal()),
                            current.byId().get(asked.indicatorId()),
                            previous.byCode().get(asked.code()),
                            current.shorter().get(asked.indicatorId()),
                            given.get(asked.indicatorId()),
                            verified.get(asked.indicatorId())))
                    .forEach(cells::add);
        }
        return cells;
    }

    /** A section is asked where its condition holds; what nobody knows yet does not hold. */
    private static Set<Integer> notAsked(ReportAddress address, Map<String, BigDecimal> figures) {
        Set<Integer> ordinals = new HashSet<>();
        address.regime()
                .sectionsFor(address.unit().getLevel())
                .filter(section -> section.condition() != null)
                .filter(section -> !holds(Condition.parse(section.condition()), figures))
                .forEach(section -> ordinals.add(section.ordinal()));
        return ordinals;
    }

    private static Set<String> filesNotAsked(ReportAddress address, Set<Integer> notAsked) {
        return address.regime()
                .sectionsFor(address.unit().getLevel())
                .filter(section -> notAsked.contains(section.ordinal()))
                .flatMap(section -> section.attachments().stream())
                .map(RegimeRevision.AskedAttachment::key)
                .collect(Collectors.toSet());
    }

    private static boolean holds(Condition condition, Map<String, BigDecimal> figures) {
        return condition.codes().stream().allMatch(code -> figures.get(code) != null)
                && condition.breach(figures).isEmpty();
    }

    /** The figures of a period, with those that shorter periods give and the derived ones computed. */
    private Figures figures(ReportAddress address, Map<Long, IndicatorRow> definitions, boolean asSent) {
        Map<Long, IndicatorValue> figures = new HashMap<>(stored(address, asSent));
        boolean illustrative = figures.values().stream().anyMatch(IndicatorValue::illustrative);
        Map<Long, ShorterPeriods> shorter = shorterPeriods.of(address, definitions.values());
        shorter.forEach((id, parts) -> {
            if (parts.isComplete()) {
                figures.put(id, computed(id, parts.value(), noteOf(figures.get(id)), illustrative));
            }
        });
        Map<String, BigDecimal> byCode = new HashMap<>();
        definitions.values().stream()
                .filter(definition -> !definition.isDerived() && figures.containsKey(definition.id()))
                .forEach(definition -> byCode.put(
                        definition.code(), figures.get(definition.id()).value()));
        derive(definitions, figures, byCode, illustrative);
        return new Figures(figures, byCode, shorter);
    }

    private Map<Long, IndicatorValue> stored(ReportAddress address, boolean asSent) {
        long unit = address.unit().getId();
        long period = address.period().id();
        if (period == 0) {
            return Map.of();
        }
        return asSent ? values.sent(unit, period) : values.working(unit, period);
    }

    private static void derive(
            Map<Long, IndicatorRow> definitions,
            Map<Long, IndicatorValue> figures,
            Map<String, BigDecimal> byCode,
            boolean illustrative) {
        Map<String, IndicatorRow> derived = definitions.values().stream()
                .filter(IndicatorRow::isDerived)
                .collect(Collectors.toMap(IndicatorRow::code, Function.identity()));
        Derivation derivation = new Derivation(derived, byCode);
        derived.values()
                .forEach(definition -> derivation.compute(definition.code()).ifPresent(value -> {
                    byCode.put(definition.code(), value);
                    figures.put(definition.id(), computed(definition.id(), value, null, illustrative));
                }));
    }

    private static String noteOf(IndicatorValue typed) {
        return typed == null ? null : typed.note();
    }

    private static IndicatorValue computed(long indicator, BigDecimal value, String note, boolean illustrative) {
        return new IndicatorValue(
                indicator, value, Qualifier.EQUAL, note, ValueSource.DERIVED, illustrative, null, null);
    }

    private static ReportFacts facts(ReportAddress address, List<ReportCell> cells, Map<String, String> missing) {
        return new ReportFacts(
                new ReportFacts.Origin(
                        address.unit().getId(),
                        address.unit().getLevel(),
                        address.regime().schemeCode(),
                        address.period().code()),
                address.day(),
                cells.stream()
                        .filter(ReportCell::asked)
                        .map(ReportContents::fact)
                        .toList(),
                missing,
                address.regime().jumpPercent());
    }

    private static ReportFacts.Cell fact(ReportCell cell) {
        return new ReportFacts.Cell(
                cell.indicator().code(),
                cell.indicator().isDerived(),
                cell.given() != null,
                cell.required() && !cell.isFixed(),
                cell.value(),
                cell.indicator().valueType() == ValueType.NUMBER ? cell.previous() : null,
                cell.figure() != null && cell.figure().note() != null,
                new ReportFacts.Bounds(
                        cell.indicator().minimum(), cell.indicator().maximum()),
                ReportFacts.Measure.of(cell.indicator()));
    }

    private static Map<String, String> missing(
            ReportAddress address, Set<Integer> notAsked, Map<String, String> texts) {
        Map<String, String> missing = new LinkedHashMap<>();
        address.regime()
                .sectionsFor(address.unit().getLevel())
                .filter(section -> !notAsked.contains(section.ordinal()))
                .flatMap(section -> section.narratives().stream())
                .filter(RegimeRevision.AskedNarrative::required)
                .filter(asked -> texts.getOrDefault(asked.key(), "").isBlank())
                .forEach(asked -> missing.put(asked.key(), asked.title()));
        return missing;
    }

    /** @param byCode every value there is, derived ones included */
    private record Figures(
            Map<Long, IndicatorValue> byId, Map<String, BigDecimal> byCode, Map<Long, ShorterPeriods> shorter) {}
}
