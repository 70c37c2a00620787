package vn.chitieuso.reporting.regime;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chitieuso.admin.calendar.DeadlineRule;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.indicator.Aggregation;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.reporting.regime.Duplicate.Relation;
import vn.chitieuso.reporting.regime.RegimeRevision.AskedIndicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Finds what a regime asks although another regime asks it of the same units for the same time. */
@ApplicationScoped
@Transactional
public class Duplicates {

    private static final int NAMED_MAX = 5;

    @Inject
    private Regimes regimes;

    @Inject
    private Respondents respondents;

    @Inject
    private Indicators indicators;

    @Inject
    private OrgUnits units;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private Contradictions contradictions;

    @Inject
    private Clock clock;

    /** Of a regime as it is published. */
    public List<Duplicate> of(RegimeRevision regime) {
        return of(regime, List.of());
    }

    /**
     * @param regime published or not
     * @param proposed deadline rules to be set with it
     */
    List<Duplicate> of(RegimeRevision regime, List<DeadlineRule> proposed) {
        if (regime.validFrom() == null || regime.periodType() == null || regime.schemeCode() == null) {
            return List.of();
        }
        return regimes.all().stream()
                .filter(other -> !other.code().equals(regime.code()))
                .collect(Collectors.groupingBy(RegimeRevision::code, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(revisions -> compared(regime, revisions, proposed).stream())
                .toList();
    }

    /**
     * With every revision that is in force together with the regime from today on or, where there is none, ever was; what an
     * earlier one asks already is not told of a later one again.
     */
    private List<Duplicate> compared(
            RegimeRevision regime, List<RegimeRevision> revisions, List<DeadlineRule> proposed) {
        LocalDate today = LocalDate.now(clock);
        List<RegimeRevision> together = revisions.stream()
                .filter(other -> commonDay(regime, other).isPresent())
                .toList();
        List<RegimeRevision> lasting = together.stream()
                .filter(other -> other.validTo() == null || !other.validTo().isBefore(today))
                .toList();
        Set<String> told = new HashSet<>();
        List<Duplicate> found = new ArrayList<>();
        for (RegimeRevision other : lasting.isEmpty() ? together : lasting) {
            List<Duplicate> asked =
                    compared(regime, other, commonDay(regime, other).orElseThrow(), proposed, told);
            asked.forEach(duplicate -> told.addAll(duplicate.indicators()));
            found.addAll(asked);
        }
        return found;
    }

    /** The first day from today on, or else the first at all, on which both are in force and report for the same time. */
    private Optional<LocalDate> commonDay(RegimeRevision regime, RegimeRevision other) {
        LocalDate later = regime.validFrom().isAfter(other.validFrom()) ? regime.validFrom() : other.validFrom();
        LocalDate today = LocalDate.now(clock);
        Optional<PeriodCode> only = Stream.of(regime.onlyPeriod(), other.onlyPeriod())
                .filter(Objects::nonNull)
                .findFirst();
        if (only.isPresent()) {
            boolean both = regime.onlyPeriod() == null
                    || other.onlyPeriod() == null
                    || overlap(regime.onlyPeriod(), other.onlyPeriod());
            LocalDate close = calendar.period(regime.schemeCode(), only.get()).dataTo();
            return Optional.of(close).filter(day -> both && regime.isInForce(day) && other.isInForce(day));
        }
        return Stream.of(today, later)
                .filter(day -> regime.isInForce(day) && other.isInForce(day))
                .findFirst();
    }

    private static boolean overlap(PeriodCode one, PeriodCode other) {
        return !one.lastMonth().isBefore(other.firstMonth())
                && !other.lastMonth().isBefore(one.firstMonth());
    }

    private List<Duplicate> compared(
            RegimeRevision regime, RegimeRevision other, LocalDate day, List<DeadlineRule> proposed, Set<String> told) {
        Map<String, IndicatorRow> definitions = inputs(regime, other, day);
        definitions.keySet().removeAll(told);
        List<UnitRow> both = definitions.isEmpty() ? List.of() : both(regime, other, day);
        Map<Relation, Set<String>> codes = new EnumMap<>(Relation.class);
        Map<Relation, Set<OrgLevel>> levels = new EnumMap<>(Relation.class);
        for (OrgLevel level : both.stream().map(UnitRow::level).collect(Collectors.toSet())) {
            regime.indicatorsFor(level)
                    .map(AskedIndicator::code)
                    .filter(definitions::containsKey)
                    .filter(code -> other.asked(code, level).isPresent())
                    .forEach(code -> {
                        Relation relation = relation(regime, other, definitions.get(code));
                        codes.computeIfAbsent(relation, unseen -> new TreeSet<>())
                                .add(code);
                        levels.computeIfAbsent(relation, unseen -> EnumSet.noneOf(OrgLevel.class))
                                .add(level);
                    });
        }
        List<Duplicate> found = new ArrayList<>();
        codes.forEach((relation, asked) -> {
            List<UnitRow> concerned = both.stream()
                    .filter(unit -> levels.get(relation).contains(unit.level()))
                    .toList();
            found.add(new Duplicate(
                    other,
                    relation,
                    List.copyOf(asked),
                    levels.get(relation),
                    concerned.size(),
                    concerned.stream().limit(NAMED_MAX).map(UnitRow::name).toList(),
                    contradictions.between(regime, other, relation, asked, levels.get(relation), day, proposed)));
        });
        return found;
    }

    /** Definitions of what both ask and people enter, by code. */
    private Map<String, IndicatorRow> inputs(RegimeRevision regime, RegimeRevision other, LocalDate day) {
        Set<String> codes = codes(regime);
        codes.retainAll(codes(other));
        return indicators.ofCodes(codes, day).stream()
                .filter(row -> !row.isDerived())
                .collect(Collectors.toMap(IndicatorRow::code, Function.identity()));
    }

    private static Set<String> codes(RegimeRevision regime) {
        return regime.sections().stream()
                .flatMap(section -> section.indicators().stream())
                .map(AskedIndicator::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<UnitRow> both(RegimeRevision regime, RegimeRevision other, LocalDate day) {
        Optional<Set<Long>> here = respondents.members(regime, day);
        Optional<Set<Long>> there = respondents.members(other, day);
        return units.list(day, null, null, null).stream()
                .filter(unit ->
                        regime.levels().contains(unit.level()) && other.levels().contains(unit.level()))
                .filter(unit -> here.map(ids -> ids.contains(unit.id())).orElse(true)
                        && there.map(ids -> ids.contains(unit.id())).orElse(true))
                .toList();
    }

    static Relation relation(RegimeRevision regime, RegimeRevision other, IndicatorRow definition) {
        int here = regime.periodType().months();
        int there = other.periodType().months();
        if (!regime.schemeCode().equals(other.schemeCode())) {
            return Relation.SEPARATE;
        }
        if (here == there) {
            return Relation.SHARED;
        }
        boolean fits = Math.max(here, there) % Math.min(here, there) == 0;
        if (!fits || definition.timeAggregation() == Aggregation.NONE) {
            return Relation.SEPARATE;
        }
        return here > there ? Relation.DERIVED_HERE : Relation.DERIVED_THERE;
    }
}
