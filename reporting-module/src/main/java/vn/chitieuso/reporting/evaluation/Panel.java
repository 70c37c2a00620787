package vn.chitieuso.reporting.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.account.Role;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.platform.audit.Actor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/**
 * What the person at work may see of a round, and from which seat they verify. Nobody verifies a unit they belong to;
 * whoever sees everything cannot check blindly.
 */
@RequestScoped
public class Panel {

    @Inject
    private CurrentUser currentUser;

    @Inject
    private OrgUnits units;

    @Inject
    private Actor actor;

    private Set<Long> own;
    private Long seenRound;
    private Set<Long> seen;

    /** The units the person belongs to. */
    Set<Long> own() {
        if (own == null) {
            own = Stream.of(Role.REPORTER, Role.UNIT_HEAD, Role.REVIEWER)
                    .flatMap(role -> currentUser.unitsAs(role).stream())
                    .collect(Collectors.toSet());
        }
        return own;
    }

    /** Whether the person sees all there is of the unit's scores. */
    boolean seesAll(RoundRow round, long unit) {
        return actor.isSystem() || seen(round).contains(unit);
    }

    private Set<Long> seen(RoundRow round) {
        if (seen == null || seenRound != round.id()) {
            seenRound = round.id();
            seen = reached(round);
        }
        return seen;
    }

    private Set<Long> reached(RoundRow round) {
        List<UnitRow> all = currentUser.mayEverywhere(EvaluationRight.SEE_SCORES)
                ? units.list(round.unitsAsOf(), round.level(), null, null)
                : currentUser.unitsWith(EvaluationRight.SEE_SCORES).stream()
                        .flatMap(unit -> units.listBelow(unit, round.unitsAsOf(), round.level()).stream())
                        .toList();
        return all.stream().map(UnitRow::id).collect(Collectors.toCollection(HashSet::new));
    }

    boolean belongsTo(long unit) {
        return own().contains(unit);
    }

    /** Whether the person verifies some criterion of the round, from whichever seat. */
    boolean sitsIn(List<ScoredCriterion> criteria, Set<Long> checking) {
        return criteria.stream()
                        .map(ScoredCriterion::departmentId)
                        .anyMatch(department -> department != null && own().contains(department))
                || checking.stream().anyMatch(own()::contains);
    }

    /**
     * The seat from which the person looks at a cell; empty where none.
     *
     * @param second department that checks the cell blindly; null for none
     */
    Optional<Seat> seat(RoundRow round, ScoredCriterion criterion, long unit, Long second) {
        if (actor.isSystem()) {
            return Optional.of(Seat.FIRST);
        }
        if (own().contains(unit)) {
            return Optional.empty();
        }
        Long department = criterion.departmentId();
        boolean theAgencys = department == null || department == unit;
        if (theAgencys ? seesAll(round, unit) && isAgency() : own().contains(department)) {
            return Optional.of(Seat.FIRST);
        }
        return second != null && own().contains(second) && !seesAll(round, unit)
                ? Optional.of(Seat.SECOND)
                : Optional.empty();
    }

    private boolean isAgency() {
        return currentUser.may(EvaluationRight.CONDUCT);
    }

    /** The cell as the person may see it; empty where they may not. */
    Optional<Cell> seen(RoundRow round, Cell cell) {
        long unit = cell.unit().id();
        if (seesAll(round, unit)) {
            return Optional.of(cell);
        }
        if (own().contains(unit)) {
            return Optional.of(cell.withoutSecond());
        }
        return seat(round, cell.criterion(), unit, cell.secondDepartment())
                .map(seat -> seat == Seat.FIRST ? cell.withoutSecond() : cell.asSecond());
    }
}
