package vn.chitieuso.reporting.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitGroup;
import vn.chitieuso.admin.orgunit.UnitGroups;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.scorecard.Scorecard;
import vn.chitieuso.kpi.scorecard.Scorecards;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.ConflictException;
import vn.chitieuso.platform.audit.AuditTrail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Setting rounds up, their days, and who verifies what: the standing agency's. */
@ApplicationScoped
@Transactional
public class RoundKeeping {

    @Inject
    private EvaluationRounds rounds;

    @Inject
    private RoundTable table;

    @Inject
    private CellTable cells;

    @Inject
    private Scorecards scorecards;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private OrgUnits units;

    @Inject
    private UnitGroups groups;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    public RoundRow setUp(RoundOrder order) {
        currentUser.require(EvaluationRight.CONDUCT);
        Scorecard scorecard = scorecards
                .find(order.scorecard())
                .orElseThrow(() -> BusinessException.at("scorecard", "kpi.scorecard.unknown", order.scorecard()));
        if (table.find(order.scorecard()).isPresent()) {
            throw new ConflictException("reporting.evaluation.alreadySetUp", order.scorecard());
        }
        String code =
                order.period() == null ? String.valueOf(scorecard.describe().year()) : order.period();
        Period period = calendar.storedPeriod(ReportingCalendar.STANDARD_SCHEME, PeriodCode.parse(code));
        EvaluationRound round = new EvaluationRound(
                scorecard,
                period.code().toString(),
                order.unitsAsOf() == null ? period.dataTo() : order.unitsAsOf(),
                group(order.group()),
                order.dates());
        rounds.add(round, scorecard);
        rounds.note(round.getId(), null, RoundState.DRAFT, null, clock.instant(), currentUser.getUsername());
        audit.recordChange("evaluation.set-up", "evaluation " + round.getCode(), null, order);
        return table.get(round.getCode());
    }

    private Long group(String code) {
        if (code == null) {
            return null;
        }
        return groups.ofCodes(List.of(code)).stream()
                .findFirst()
                .map(UnitGroup::id)
                .orElseThrow(() -> BusinessException.at("group", "admin.orgunit.unknownGroup", code));
    }

    /** @param seen version the caller saw, or null for any */
    public void plan(String scorecard, RoundDates dates, Long seen) {
        currentUser.require(EvaluationRight.CONDUCT);
        EvaluationRound round = rounds.hold(scorecard, seen);
        RoundDates before = round.getDates();
        round.plan(dates);
        audit.recordChange("evaluation.plan", "evaluation " + scorecard, before, dates);
    }

    /** A round nobody needs; only before it is opened. */
    public void discard(String scorecard) {
        currentUser.require(EvaluationRight.CONDUCT);
        EvaluationRound round = rounds.hold(scorecard, null);
        if (round.getState() != RoundState.DRAFT) {
            throw new ConflictException("reporting.evaluation.isOpened", scorecard);
        }
        rounds.remove(round);
        audit.recordChange("evaluation.discard", "evaluation " + scorecard, round.getDates(), null);
    }

    /**
     * Gives criteria to a department, or takes them back to the standing agency itself.
     *
     * @param criteria codes of criteria or of whole sections
     * @param department code as of today; null for the standing agency
     */
    public void assign(String scorecard, Collection<String> criteria, String department) {
        currentUser.require(EvaluationRight.CONDUCT);
        EvaluationRound round = rounds.hold(scorecard, null);
        if (!round.getState().allowsAssigning()) {
            throw new ConflictException("reporting.evaluation.noAssigning", scorecard);
        }
        List<ScoredCriterion> chosen = chosen(table.criteria(round.getId()), criteria);
        UnitRow unit = department == null
                ? null
                : units.findRow(department, LocalDate.now(clock))
                        .orElseThrow(() -> BusinessException.at(
                                "department", "admin.orgunit.unknown", department, LocalDate.now(clock)));
        refuseCheckers(round, chosen, unit);
        rounds.assign(
                round.getId(), chosen.stream().map(ScoredCriterion::code).toList(), unit == null ? null : unit.id());
        audit.recordChange(
                "evaluation.assign",
                "evaluation " + scorecard,
                null,
                (department == null ? "*" : department) + ": "
                        + chosen.stream().map(ScoredCriterion::code).collect(Collectors.joining(" ")));
    }

    private static List<ScoredCriterion> chosen(List<ScoredCriterion> all, Collection<String> codes) {
        List<ScoredCriterion> chosen = all.stream()
                .filter(each -> codes.contains(each.code()) || codes.contains(each.sectionCode()))
                .toList();
        codes.stream()
                .filter(code ->
                        chosen.stream().noneMatch(each -> code.equals(each.code()) || code.equals(each.sectionCode())))
                .findFirst()
                .ifPresent(unknown -> {
                    throw BusinessException.at("criteria", "kpi.scorecard.unknownCriterion", unknown);
                });
        if (chosen.isEmpty()) {
            throw BusinessException.at("criteria", "reporting.evaluation.noneChosen");
        }
        return chosen;
    }

    /** Whoever checks a sample of a criterion blindly cannot verify it as well. */
    private void refuseCheckers(EvaluationRound round, List<ScoredCriterion> chosen, UnitRow unit) {
        if (unit == null) {
            return;
        }
        Set<Long> ids = chosen.stream().map(ScoredCriterion::id).collect(Collectors.toSet());
        boolean checks = cells.sample(round.getId(), null).entrySet().stream()
                .anyMatch(each ->
                        ids.contains(each.getKey().criterionId()) && Objects.equals(each.getValue(), unit.id()));
        if (checks) {
            throw BusinessException.at("department", "reporting.evaluation.checksAlready", unit.name());
        }
    }
}
