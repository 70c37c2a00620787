package vn.chitieuso.reporting.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.formula.Formula;
import vn.chitieuso.kpi.indicator.Aggregation;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.platform.ForbiddenException;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.regime.Regimes;
import vn.chitieuso.reporting.report.Derivation;
import vn.chitieuso.reporting.report.ReportRight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Adds figures up from communes to the province, on what is stored now. */
@ApplicationScoped
@Transactional
public class Consolidation {

    @Inject
    private Sums sums;

    @Inject
    private OrgUnits units;

    @Inject
    private Indicators indicators;

    @Inject
    private Regimes regimes;

    @Inject
    private CurrentUser currentUser;

    /**
     * @param unit whose sub-tree is added up
     * @param by null for one row for the unit itself, else a row for each unit of the level below it
     */
    public List<RollUp> rollUp(OrgUnit unit, Period period, Collection<String> codes, OrgLevel by, Included included) {
        currentUser.requireAt(RollUpRight.SEE_SUMS, unit);
        List<UnitRow> groups = by == null
                ? List.of(units.getRow(unit.codeOn(period.dataTo()), period.dataTo()))
                : units.listBelow(unit.getId(), period.dataTo(), by);
        if (included == Included.ALL) {
            groups.forEach(this::requireDrafts);
        }
        return rollUp(groups, period, codes, included);
    }

    /** A sum over one unit is that unit's draft, which only the unit may see. */
    private void requireDrafts(UnitRow group) {
        boolean single = group.level() == OrgLevel.COMMUNE || group.level() == OrgLevel.DEPARTMENT;
        Right right = single ? ReportRight.READ_DRAFT : RollUpRight.SEE_SUMS_OF_DRAFTS;
        if (!currentUser.mayAt(right, group.id())) {
            throw new ForbiddenException("admin.account.forbidden");
        }
    }

    /** All units of a level below a unit as if they were one; {@code unit} of the rows is null. */
    public List<RollUp> rollUpTogether(
            OrgUnit unit, Period period, Collection<String> codes, OrgLevel level, Included included) {
        List<RollUp> single = rollUp(unit, period, withInputs(codes, period).keySet(), level, included);
        Map<String, IndicatorRow> definitions = withInputs(codes, period);
        Map<Long, InputSum> totals = new HashMap<>();
        Map<String, Long> expected = new HashMap<>();
        for (RollUp row : single) {
            expected.merge(row.indicator().code(), row.expected(), Long::sum);
            if (!row.indicator().isDerived() && row.value() != null) {
                totals.merge(row.indicator().id(), InputSum.of(row), InputSum::plus);
            }
        }
        Group together = new Group(definitions, totals);
        return codes.stream()
                .map(code -> together.row(null, definitions.get(code), expected.getOrDefault(code, 0L)))
                .toList();
    }

    private List<RollUp> rollUp(List<UnitRow> groups, Period period, Collection<String> codes, Included included) {
        Map<String, IndicatorRow> definitions = withInputs(codes, period);
        List<Long> ids = groups.stream().map(UnitRow::id).toList();
        List<IndicatorRow> inputs =
                definitions.values().stream().filter(row -> !row.isDerived()).toList();
        Map<Long, Map<Long, InputSum>> totals =
                sums.of(ids, period.dataTo(), period.id(), idsOf(inputs), idsOf(ownOnly(inputs)), included).stream()
                        .collect(Collectors.groupingBy(
                                InputSum::groupId, Collectors.toMap(InputSum::indicatorId, Function.identity())));
        Map<Long, Map<OrgLevel, Long>> sizes = sums.sizes(ids, period.dataTo());
        Map<String, Set<OrgLevel>> asked = askedLevels(period);
        List<RollUp> rows = new ArrayList<>();
        for (UnitRow group : groups) {
            Group computed = new Group(definitions, totals.getOrDefault(group.id(), Map.of()));
            for (String code : codes) {
                IndicatorRow definition = definitions.get(code);
                long expected = expected(definition, asked, definitions, sizes.getOrDefault(group.id(), Map.of()));
                rows.add(computed.row(group, definition, expected));
            }
        }
        return rows;
    }

    private static List<IndicatorRow> ownOnly(List<IndicatorRow> inputs) {
        return inputs.stream()
                .filter(row -> row.spaceAggregation() == Aggregation.NONE)
                .toList();
    }

    private static List<Long> idsOf(List<IndicatorRow> rows) {
        return rows.stream().map(IndicatorRow::id).toList();
    }

    /** The wanted indicators and all that their formulas read, by code. */
    private Map<String, IndicatorRow> withInputs(Collection<String> codes, Period period) {
        Map<String, IndicatorRow> found = new HashMap<>();
        Set<String> wanted = new LinkedHashSet<>(codes);
        while (!wanted.isEmpty()) {
            List<IndicatorRow> rows = indicators.ofCodes(wanted, period.dataTo());
            rows.forEach(row -> found.put(row.code(), row));
            wanted.stream().filter(code -> !found.containsKey(code)).findFirst().ifPresent(code -> {
                throw new NotFoundException("kpi.indicator.unknown", code);
            });
            wanted = rows.stream()
                    .filter(IndicatorRow::isDerived)
                    .flatMap(row -> row.parsedFormula().codes().stream())
                    .filter(code -> !found.containsKey(code))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return found;
    }

    /** Which levels the regimes of the period's length ask for each indicator. */
    private Map<String, Set<OrgLevel>> askedLevels(Period period) {
        Map<String, Set<OrgLevel>> levels = new HashMap<>();
        for (RegimeRevision regime : regimes.inForce(period.dataTo())) {
            if (regime.periodType() == period.code().type()) {
                regime.sections().stream()
                        .flatMap(section -> section.indicators().stream())
                        .forEach(asked -> levels.computeIfAbsent(asked.code(), code -> new HashSet<>())
                                .addAll(asked.levels()));
            }
        }
        return levels;
    }

    private static long expected(
            IndicatorRow definition,
            Map<String, Set<OrgLevel>> asked,
            Map<String, IndicatorRow> definitions,
            Map<OrgLevel, Long> size) {
        if (definition.isDerived()) {
            return definition.parsedFormula().codes().stream()
                    .mapToLong(code -> expected(definitions.get(code), asked, definitions, size))
                    .min()
                    .orElse(0);
        }
        Set<OrgLevel> levels = asked.getOrDefault(definition.code(), OrgLevel.split(definition.levels()));
        return levels.stream().mapToLong(level -> size.getOrDefault(level, 0L)).sum();
    }

    /** One group's sums, from which every wanted indicator is computed. */
    private static class Group {

        private final Map<String, IndicatorRow> definitions;
        private final Map<Long, InputSum> totals;
        private final Derivation derivation;

        Group(Map<String, IndicatorRow> definitions, Map<Long, InputSum> totals) {
            this.definitions = definitions;
            this.totals = totals;
            Map<String, BigDecimal> inputs = new HashMap<>();
            Map<String, IndicatorRow> derived = new HashMap<>();
            definitions.forEach((code, row) -> {
                if (row.isDerived()) {
                    derived.put(code, row);
                } else if (totals.containsKey(row.id())) {
                    inputs.put(code, totals.get(row.id()).total());
                }
            });
            this.derivation = new Derivation(derived, inputs);
        }

        RollUp row(UnitRow unit, IndicatorRow definition, long expected) {
            BigDecimal numerator = null;
            BigDecimal denominator = null;
            if (definition.isDerived()) {
                Formula formula = definition.parsedFormula();
                numerator = formula.numerator().flatMap(this::evaluate).orElse(null);
                denominator = formula.denominator().flatMap(this::evaluate).orElse(null);
            }
            List<InputSum> parts =
                    parts(definition).stream().flatMap(Optional::stream).toList();
            return new RollUp(
                    unit,
                    definition,
                    derivation.compute(definition.code()).orElse(null),
                    qualifier(definition, parts),
                    numerator,
                    denominator,
                    reported(definition),
                    expected,
                    parts.stream().anyMatch(InputSum::illustrative));
        }

        private Optional<BigDecimal> evaluate(Formula formula) {
            Map<String, BigDecimal> values = new HashMap<>();
            formula.codes().forEach(code -> derivation.compute(code).ifPresent(value -> values.put(code, value)));
            return formula.evaluate(values);
        }

        private List<Optional<InputSum>> parts(IndicatorRow definition) {
            if (!definition.isDerived()) {
                return List.of(Optional.ofNullable(totals.get(definition.id())));
            }
            return definition.parsedFormula().codes().stream()
                    .flatMap(code -> parts(definitions.get(code)).stream())
                    .toList();
        }

        private long reported(IndicatorRow definition) {
            return parts(definition).stream()
                    .mapToLong(part -> part.map(InputSum::reported).orElse(0L))
                    .min()
                    .orElse(0);
        }

        /** One "trên" makes a sum "trên"; what becomes of it in a formula that also divides is not known. */
        private static Qualifier qualifier(IndicatorRow definition, List<InputSum> parts) {
            boolean lower = parts.stream().anyMatch(InputSum::lower);
            boolean upper = parts.stream().anyMatch(InputSum::upper);
            boolean adds = !definition.isDerived() || !definition.formula().matches(".* [-/] .*");
            if (!adds || lower == upper) {
                return Qualifier.EQUAL;
            }
            return lower ? Qualifier.GREATER_THAN : Qualifier.LESS_THAN;
        }
    }
}
