package vn.chitieuso.kpi.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.Severity;
import vn.chitieuso.kpi.formula.Problem;
import vn.chitieuso.kpi.indicator.Aggregation;
import vn.chitieuso.kpi.indicator.Direction;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.platform.text.Decimals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Finds what is missing among the targets in force, and what contradicts. */
@ApplicationScoped
public class TargetReview {

    private static final int SHOWN_DECIMALS = 6;

    @Inject
    private Targets targets;

    @Inject
    private Indicators indicators;

    @Inject
    private OrgUnits units;

    /** Of all years and indicators, or of one; sorted by indicator and year. */
    public List<Found> findings(Integer year, String indicator) {
        List<TargetRow> rows = targets.search(null, null, indicator);
        Map<Integer, Map<Long, UnitRow>> alive = new HashMap<>();
        Map<String, List<IndicatorRow>> definitions =
                indicators.all().stream().collect(Collectors.groupingBy(IndicatorRow::code));
        List<Found> found = new ArrayList<>();
        rows.forEach(row -> found.addAll(single(row, definitions.get(row.indicator()))));
        rows.stream()
                .collect(Collectors.groupingBy(TargetReview::bearer))
                .values()
                .forEach(path -> along(path, definitions, found));
        rows.stream()
                .filter(row -> row.unitId() != null)
                .collect(Collectors.groupingBy(row -> new Sum(row.indicator(), row.year())))
                .forEach((sum, parts) -> sums(
                        sum,
                        parts,
                        definitions.get(sum.indicator()),
                        alive.computeIfAbsent(sum.year(), this::unitsAtTheEndOf),
                        found));
        return found.stream()
                .filter(each -> year == null || each.year() == year)
                .sorted(Comparator.comparing(Found::indicator)
                        .thenComparing(Found::year)
                        .thenComparing(each -> each.bearer() == null ? "" : each.bearer()))
                .toList();
    }

    private static List<String> bearer(TargetRow row) {
        return List.of(row.indicator(), row.unit() == null ? "" : row.unit(), row.group() == null ? "" : row.group());
    }

    private static List<Found> single(TargetRow row, List<IndicatorRow> definitions) {
        List<Found> found = new ArrayList<>();
        LocalDate lastDay = LocalDate.of(row.year(), 12, 31);
        IndicatorRow definition = definitions.stream()
                .filter(each -> each.holdsOn(lastDay))
                .findFirst()
                .orElse(null);
        if (definition == null) {
            LocalDate ended = definitions.get(definitions.size() - 1).validTo();
            found.add(Found.of(row, Severity.ERROR, "kpi.target.review.ended", row.indicator(), ended));
            return found;
        }
        if (outside(row.value(), definition)) {
            found.add(Found.of(row, Severity.ERROR, "kpi.target.review.bounds", shown(row)));
        }
        boolean upwards = row.qualifier() == Qualifier.GREATER_OR_EQUAL || row.qualifier() == Qualifier.GREATER_THAN;
        boolean downwards = row.qualifier() == Qualifier.LESS_OR_EQUAL || row.qualifier() == Qualifier.LESS_THAN;
        if (definition.direction() == Direction.HIGHER && downwards
                || definition.direction() == Direction.LOWER && upwards) {
            found.add(Found.of(row, Severity.WARNING, "kpi.target.review.direction", shown(row)));
        }
        if (row.baseline() != null && worse(row.value(), row.baseline(), definition.direction())) {
            found.add(Found.of(
                    row,
                    Severity.WARNING,
                    "kpi.target.review.baseline",
                    shown(row),
                    Decimals.shown(row.baseline(), SHOWN_DECIMALS)));
        }
        if (row.decision() == null) {
            found.add(Found.of(row, Severity.WARNING, "kpi.target.review.noDecision"));
        }
        return found;
    }

    private static boolean outside(BigDecimal value, IndicatorRow definition) {
        return value.signum() < 0
                || definition.minimum() != null && value.compareTo(definition.minimum()) < 0
                || definition.maximum() != null && value.compareTo(definition.maximum()) > 0;
    }

    private static boolean worse(BigDecimal value, BigDecimal than, Direction direction) {
        return direction == Direction.HIGHER && value.compareTo(than) < 0
                || direction == Direction.LOWER && value.compareTo(than) > 0;
    }

    /** Years left out, and a cumulative path that goes back. */
    private static void along(List<TargetRow> path, Map<String, List<IndicatorRow>> definitions, List<Found> found) {
        List<TargetRow> sorted =
                path.stream().sorted(Comparator.comparing(TargetRow::year)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            TargetRow before = sorted.get(i - 1);
            TargetRow row = sorted.get(i);
            if (row.year() - before.year() > 1) {
                found.add(Found.of(row, Severity.WARNING, "kpi.target.review.gap", before.year() + 1, row.year() - 1));
            }
            Direction direction = definitions.get(row.indicator()).get(0).direction();
            if (row.path() == TargetPath.CUMULATIVE
                    && before.path() == TargetPath.CUMULATIVE
                    && worse(row.value(), before.value(), direction)) {
                found.add(Found.of(
                        row, Severity.ERROR, "kpi.target.review.backwards", shown(row), before.year(), shown(before)));
            }
            if (row.path() != before.path()) {
                found.add(Found.of(row, Severity.WARNING, "kpi.target.review.paths", before.year(), row.year()));
            }
        }
    }

    /** The province's target against the sum of those of a level below it. */
    private static void sums(
            Sum sum,
            List<TargetRow> parts,
            List<IndicatorRow> definitions,
            Map<Long, UnitRow> alive,
            List<Found> found) {
        LocalDate lastDay = LocalDate.of(sum.year(), 12, 31);
        boolean adds = definitions.stream()
                .anyMatch(each -> each.holdsOn(lastDay) && each.spaceAggregation() == Aggregation.SUM);
        if (!adds || parts.size() < 2) {
            return;
        }
        Map<OrgLevel, List<TargetRow>> byLevel = parts.stream()
                .filter(row -> alive.containsKey(row.unitId()))
                .collect(Collectors.groupingBy(row -> alive.get(row.unitId()).level()));
        TargetRow whole = byLevel.getOrDefault(OrgLevel.PROVINCE, List.of()).stream()
                .findFirst()
                .orElse(null);
        for (OrgLevel level : List.of(OrgLevel.DISTRICT, OrgLevel.COMMUNE)) {
            List<TargetRow> below = byLevel.getOrDefault(level, List.of());
            if (below.isEmpty()) {
                continue;
            }
            missing(sum, level, below, alive, found);
            BigDecimal total = below.stream().map(TargetRow::value).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (whole != null && total.compareTo(whole.value()) != 0) {
                found.add(Found.of(
                        whole,
                        Severity.ERROR,
                        "kpi.target.review.sum." + level,
                        Decimals.shown(total, SHOWN_DECIMALS),
                        shown(whole)));
            }
        }
    }

    private Map<Long, UnitRow> unitsAtTheEndOf(int year) {
        return units.list(LocalDate.of(year, 12, 31), null, null, null).stream()
                .collect(Collectors.toMap(UnitRow::id, Function.identity()));
    }

    private static void missing(
            Sum sum, OrgLevel level, List<TargetRow> below, Map<Long, UnitRow> alive, List<Found> found) {
        Map<Long, TargetRow> set = new HashMap<>();
        below.forEach(row -> set.put(row.unitId(), row));
        Set<String> without = alive.values().stream()
                .filter(unit -> unit.level() == level && !set.containsKey(unit.id()))
                .map(UnitRow::name)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!without.isEmpty()) {
            String some = without.stream().limit(3).collect(Collectors.joining(", "));
            found.add(new Found(
                    sum.indicator(),
                    sum.year(),
                    null,
                    new Problem(Severity.WARNING, "kpi.target.review.without." + level, without.size(), some)));
        }
    }

    private static String shown(TargetRow row) {
        return new TargetText(row.qualifier(), row.value()).toString();
    }

    /** What adds up. */
    private record Sum(String indicator, int year) {}

    /**
     * Something found.
     *
     * @param bearer code of the unit or group it is about; null where it is about several
     */
    public record Found(String indicator, int year, String bearer, Problem problem) {

        static Found of(TargetRow row, Severity severity, String key, Object... arguments) {
            return new Found(
                    row.indicator(),
                    row.year(),
                    row.unit() == null ? row.group() : row.unit(),
                    new Problem(severity, key, arguments));
        }
    }
}
