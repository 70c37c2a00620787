package vn.chitieuso.kpi.target;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitGroups;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.decision.DecisionDocument;
import vn.chitieuso.kpi.decision.Decisions;
import vn.chitieuso.kpi.indicator.Indicator;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.csv.ImportResult;

/** Finds what changes of targets are about, once for each code however many there are, and stores them in bulk. */
class TargetResolution {

    private static final int DIGITS_MAX = 18;
    private static final int PLACES_MAX = 6;

    private final Targets targets;
    private final Indicators indicators;
    private final Decisions decisions;
    private final OrgUnits units;
    private final UnitGroups groups;
    private final Instant now;
    private final String by;
    private final Map<String, Optional<Indicator>> knownIndicators = new HashMap<>();
    private final Map<String, Optional<DecisionDocument>> knownDecisions = new HashMap<>();
    private final Map<Integer, Map<String, Long>> unitsOfYears = new HashMap<>();
    private final Map<String, Optional<Long>> knownGroups = new HashMap<>();
    private final Set<Target.Key> seenKeys = new HashSet<>();

    TargetResolution(
            Targets targets,
            Indicators indicators,
            Decisions decisions,
            OrgUnits units,
            UnitGroups groups,
            Instant now,
            String by) {
        this.targets = targets;
        this.indicators = indicators;
        this.decisions = decisions;
        this.units = units;
        this.groups = groups;
        this.now = now;
        this.by = by;
    }

    /** Adds the change to those resolved, or tells what is wrong with it. */
    void resolve(TargetChange change, Errors errors, List<Resolved> resolved) {
        Optional<Indicator> indicator = knownIndicators.computeIfAbsent(change.indicator(), indicators::find);
        if (indicator.isEmpty()) {
            errors.add("indicator", "kpi.indicator.unknown", change.indicator());
        }
        if (change.year() < PeriodCode.YEAR_MIN || change.year() > PeriodCode.YEAR_MAX) {
            errors.add("year", "kpi.target.badYear", PeriodCode.YEAR_MIN, PeriodCode.YEAR_MAX);
            return;
        }
        Optional<Long> unit = change.unit() == null ? Optional.empty() : unit(change, errors);
        Optional<Long> group = change.group() == null ? Optional.empty() : group(change, errors);
        if ((change.unit() == null) == (change.group() == null)) {
            errors.add("unit", "kpi.target.unitOrGroup");
            return;
        }
        refuseTooLarge("value", change.value(), errors);
        refuseTooLarge("baseline", change.baseline(), errors);
        Optional<DecisionDocument> decision = decision(change, errors);
        if (indicator.isEmpty() || unit.isEmpty() && group.isEmpty()) {
            return;
        }
        Target.Key key = new Target.Key(indicator.get().getId(), unit.orElse(null), group.orElse(null), change.year());
        if (!seenKeys.add(key)) {
            errors.add("indicator", "kpi.target.twice", change.indicator(), change.year());
            return;
        }
        resolved.add(
                new Resolved(change, key, decision.map(DecisionDocument::getId).orElse(null)));
    }

    private Optional<Long> unit(TargetChange change, Errors errors) {
        LocalDate day = LocalDate.of(change.year(), 12, 31);
        Optional<Long> unit = Optional.ofNullable(unitsOfYears
                .computeIfAbsent(change.year(), year -> unitsOn(day))
                .get(change.unit()));
        if (unit.isEmpty()) {
            errors.add("unit", "admin.orgunit.unknown", change.unit(), day);
        }
        return unit;
    }

    private Map<String, Long> unitsOn(LocalDate day) {
        Map<String, Long> ids = new HashMap<>();
        for (UnitRow unit : units.list(day, null, null, null)) {
            ids.put(unit.code(), unit.id());
        }
        return ids;
    }

    private Optional<Long> group(TargetChange change, Errors errors) {
        LocalDate day = LocalDate.of(change.year(), 12, 31);
        Optional<Long> group = knownGroups.computeIfAbsent(
                change.group(),
                code -> groups.list(day).stream()
                        .filter(known -> known.code().equals(code))
                        .map(known -> known.id())
                        .findFirst());
        if (group.isEmpty()) {
            errors.add("group", "admin.orgunit.unknownGroup", change.group());
        }
        return group;
    }

    private static void refuseTooLarge(String field, BigDecimal number, Errors errors) {
        if (number != null
                && ((long) number.precision() - number.scale() > DIGITS_MAX || number.scale() > DIGITS_MAX)) {
            errors.add(field, "kpi.target.tooLarge", DIGITS_MAX);
        } else if (number != null && number.stripTrailingZeros().scale() > PLACES_MAX) {
            errors.add(field, "kpi.target.tooPrecise", PLACES_MAX);
        }
    }

    private Optional<DecisionDocument> decision(TargetChange change, Errors errors) {
        if (change.decision() == null) {
            return Optional.empty();
        }
        try {
            Optional<DecisionDocument> decision = knownDecisions.computeIfAbsent(change.decision(), decisions::find);
            if (decision.isEmpty()) {
                errors.add("decision", "kpi.decision.unknown", change.decision());
            }
            return decision;
        } catch (BusinessException ambiguous) {
            ambiguous
                    .getErrors()
                    .forEach(error -> errors.add(
                            "decision", error.key(), error.arguments().toArray()));
            return Optional.empty();
        }
    }

    /** Tells where somebody else set another target since the person looked. */
    void refuseStale(List<Resolved> resolved, Stale stale) {
        Map<Target.Key, Target> inForce = inForce(resolved);
        for (Resolved each : resolved) {
            Target known = inForce.get(each.key);
            String stands = known == null ? "" : new TargetText(known.qualifier(), known.value()).toString();
            if (each.change.seen() != null && !each.change.seen().strip().equals(stands)) {
                stale.add(each.change, "kpi.target.changedMeanwhile", stands.isEmpty() ? "–" : stands);
            }
        }
    }

    ImportResult store(List<Resolved> resolved) {
        Map<Target.Key, Target> inForce = inForce(resolved);
        ImportResult result = ImportResult.nothing();
        List<Long> superseded = new ArrayList<>();
        List<Target> added = new ArrayList<>();
        for (Resolved each : resolved) {
            Target known = inForce.get(each.key);
            Target wanted = each.change.value() == null ? null : each.target(now, by);
            if (known == null ? wanted == null : wanted != null && known.saysTheSame(wanted)) {
                result = result.plusUnchanged();
                continue;
            }
            if (known != null) {
                superseded.add(known.id());
            }
            if (wanted != null) {
                added.add(wanted);
            }
            result = known == null ? result.plusCreated() : result.plusUpdated();
        }
        targets.supersede(superseded, now);
        targets.add(added);
        return result;
    }

    private Map<Target.Key, Target> inForce(List<Resolved> resolved) {
        return targets.inForce(
                resolved.stream().map(each -> each.key.indicator()).distinct().toList());
    }

    /** Where errors go. */
    interface Errors {
        void add(String field, String key, Object... arguments);
    }

    /** Where it is told that somebody was faster. */
    interface Stale {
        void add(TargetChange change, String key, Object... arguments);
    }

    /** A change with what it is about. */
    record Resolved(TargetChange change, Target.Key key, Long decision) {

        Target target(Instant at, String by) {
            return new Target(
                    0,
                    key.indicator(),
                    key.unit(),
                    key.group(),
                    key.year(),
                    change.value(),
                    Objects.requireNonNull(change.qualifier(), "qualifier"),
                    Objects.requireNonNull(change.path(), "path"),
                    change.baseline(),
                    decision,
                    change.remark(),
                    at,
                    by);
        }
    }
}
