package vn.chitieuso.reporting.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitGroups;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.audit.AuditTrail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Bringing a round forward, and back with a reason: the standing agency's. */
@ApplicationScoped
@Transactional
public class RoundSteps {

    @Inject
    private EvaluationRounds rounds;

    @Inject
    private RoundTable table;

    @Inject
    private Cells cells;

    @Inject
    private OrgUnits units;

    @Inject
    private UnitGroups groups;

    @Inject
    private EvaluationNotices notices;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** To the next state. @param seen version the caller saw, or null for any */
    public RoundState advance(String scorecard, Long seen) {
        currentUser.require(EvaluationRight.CONDUCT);
        EvaluationRound round = rounds.hold(scorecard, seen);
        RoundState from = round.getState();
        switch (from) {
            case DRAFT -> evaluateUnits(round);
            case OPEN -> refuseBeforeTime(round);
            case VERIFICATION -> refuseUnverified(round);
            default -> {
                // there the round itself refuses
            }
        }
        round.advance();
        return went(round, from, null);
    }

    /** To the state before. */
    public RoundState goBack(String scorecard, String reason, Long seen) {
        currentUser.require(EvaluationRight.CONDUCT);
        if (reason == null || reason.isBlank()) {
            throw BusinessException.at("reason", "platform.csv.required");
        }
        EvaluationRound round = rounds.hold(scorecard, seen);
        RoundState from = round.getState();
        round.goBack();
        return went(round, from, reason.strip());
    }

    private RoundState went(EvaluationRound round, RoundState from, String reason) {
        rounds.note(round.getId(), from, round.getState(), reason, clock.instant(), currentUser.getUsername());
        audit.recordChange(
                "evaluation.step",
                "evaluation " + round.getCode(),
                from,
                round.getState() + (reason == null ? "" : ": " + reason));
        notices.tellOfStep(round, from);
        return round.getState();
    }

    private void evaluateUnits(EvaluationRound round) {
        List<UnitRow> all = units.list(round.getUnitsAsOf(), round.getLevel(), null, null);
        if (round.getGroup() != null) {
            Set<Long> members = groups.membersOf(List.of(round.getGroup()), round.getUnitsAsOf());
            all = all.stream().filter(unit -> members.contains(unit.id())).toList();
        }
        if (all.isEmpty()) {
            throw new BusinessException("reporting.evaluation.noUnits", round.getUnitsAsOf());
        }
        rounds.evaluate(round.getId(), all);
    }

    /** Units have their time, unless they are all done. */
    private void refuseBeforeTime(EvaluationRound round) {
        LocalDate until = round.getDates().selfScoringUntil();
        if (LocalDate.now(clock).isAfter(until)) {
            return;
        }
        long missing = table.units(round.getId()).stream()
                .filter(unit -> !unit.isHandedIn())
                .count();
        if (missing > 0) {
            throw new BusinessException("reporting.evaluation.beforeTime", until, missing);
        }
    }

    private void refuseUnverified(EvaluationRound round) {
        List<Cell> all = cells.all(table.get(round.getCode()));
        long unverified = all.stream().filter(cell -> cell.first() == null).count();
        long unchecked = all.stream()
                .filter(cell -> cell.secondDepartment() != null && cell.second() == null)
                .count();
        if (unverified > 0 || unchecked > 0) {
            throw new BusinessException("reporting.evaluation.notVerified", unverified, unchecked);
        }
    }
}
