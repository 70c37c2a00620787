package vn.chitieuso.reporting.regime;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.chitieuso.admin.calendar.Deadline;
import vn.chitieuso.admin.calendar.DeadlineRule;
import vn.chitieuso.admin.calendar.Deadlines;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.platform.BusinessException.FieldError;
import vn.chitieuso.reporting.regime.Duplicate.Relation;
import vn.chitieuso.reporting.regime.RegimeRevision.AskedIndicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells where two regimes that ask the same do not ask it in the same way. */
@ApplicationScoped
class Contradictions {

    @Inject
    private ReportingCalendar calendar;

    List<FieldError> between(
            RegimeRevision regime,
            RegimeRevision other,
            Relation relation,
            Set<String> codes,
            Set<OrgLevel> levels,
            LocalDate day,
            List<DeadlineRule> proposed) {
        List<FieldError> found = new ArrayList<>();
        if (relation == Relation.SHARED) {
            required(regime, other, codes, levels, found);
        }
        if (relation != Relation.SEPARATE) {
            levels.forEach(level -> deadlines(regime, other, relation, level, day, proposed, found));
        }
        return found;
    }

    private static void required(
            RegimeRevision regime,
            RegimeRevision other,
            Set<String> codes,
            Set<OrgLevel> levels,
            List<FieldError> found) {
        Set<String> here = new TreeSet<>();
        Set<String> there = new TreeSet<>();
        for (String code : codes) {
            for (OrgLevel level : levels) {
                Optional<Boolean> one = regime.asked(code, level).map(AskedIndicator::required);
                Optional<Boolean> two = other.asked(code, level).map(AskedIndicator::required);
                if (one.isPresent() && two.isPresent() && !one.equals(two)) {
                    (one.get() ? here : there).add(code);
                }
            }
        }
        add("requiredHere", here, other, found);
        add("requiredThere", there, other, found);
    }

    private static void add(String key, Set<String> codes, RegimeRevision other, List<FieldError> found) {
        if (!codes.isEmpty()) {
            found.add(new FieldError(
                    "", "reporting.regime.contradiction." + key, String.join(", ", codes), other.name()));
        }
    }

    private void deadlines(
            RegimeRevision regime,
            RegimeRevision other,
            Relation relation,
            OrgLevel level,
            LocalDate day,
            List<DeadlineRule> proposed,
            List<FieldError> found) {
        RegimeRevision longer = relation == Relation.DERIVED_THERE ? other : regime;
        Period period = period(longer, day);
        // a longer period ends with its last shorter one
        RegimeRevision shorter = longer == regime ? other : regime;
        Period last = calendar.period(
                shorter.schemeCode(),
                PeriodCode.containing(period.code().lastMonth().atDay(1), shorter.periodType()));
        Optional<LocalDateTime> here = due(regime, longer == regime ? period : last, level, proposed);
        Optional<LocalDateTime> there = due(other, longer == other ? period : last, level, List.of());
        if (here.isEmpty() || there.isEmpty()) {
            return;
        }
        boolean contradicts = switch (relation) {
            case SHARED -> !here.get().equals(there.get());
            case DERIVED_HERE -> here.get().isBefore(there.get());
            default -> there.get().isBefore(here.get());
        };
        if (contradicts) {
            String key = relation == Relation.SHARED ? "deadline" : "deadlineBeforeLast";
            found.add(new FieldError(
                    "",
                    "reporting.regime.contradiction." + key,
                    LevelNames.of(Set.of(level)),
                    here.get(),
                    there.get(),
                    other.name()));
        }
    }

    private Period period(RegimeRevision regime, LocalDate day) {
        return calendar.period(
                regime.schemeCode(),
                regime.onlyPeriod() != null
                        ? regime.onlyPeriod()
                        : calendar.lastClosed(regime.schemeCode(), regime.periodType(), day)
                                .next());
    }

    private Optional<LocalDateTime> due(
            RegimeRevision regime, Period period, OrgLevel level, List<DeadlineRule> proposed) {
        Deadlines deadlines = calendar.deadlines(regime.code(), period, proposed);
        return deadlines.ofLevel(level).map(Deadline::due);
    }
}
