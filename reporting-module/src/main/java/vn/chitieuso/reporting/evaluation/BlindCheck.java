package vn.chitieuso.reporting.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.ConflictException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.time.Zone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Drawing samples that another department checks without seeing what the first gave. A sample is told by its seed and size;
 * from it anybody draws the same cells again.
 */
@ApplicationScoped
@Transactional
public class BlindCheck {

    @Inject
    private EvaluationRounds rounds;

    @Inject
    private RoundTable table;

    @Inject
    private Cells cells;

    @Inject
    private CellWriting writing;

    @Inject
    private OrgUnits units;

    @Inject
    private EvaluationNotices notices;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * Draws among all cells that are in no sample yet, are not the department's own to verify, nor of itself.
     *
     * @param department code as of today
     */
    public Draw draw(String scorecard, String seed, int size, String department) {
        currentUser.require(EvaluationRight.CONDUCT);
        EvaluationRound held = rounds.hold(scorecard, null);
        if (!held.getState().allowsVerifying()) {
            throw new ConflictException("reporting.evaluation.notInVerification", scorecard);
        }
        LocalDate today = LocalDate.now(clock);
        UnitRow checker = units.findRow(Objects.toString(department, ""), today)
                .orElseThrow(() -> BusinessException.at("department", "admin.orgunit.unknown", department, today));
        RoundRow round = table.get(scorecard);
        List<Cell> candidates = cells.all(round).stream()
                .filter(cell -> cell.secondDepartment() == null && cell.unit().id() != checker.id())
                .filter(cell -> !Objects.equals(cell.criterion().departmentId(), checker.id()))
                .toList();
        if (size < 1 || size > candidates.size()) {
            throw BusinessException.at("size", "reporting.evaluation.badSize", candidates.size());
        }
        String wanted = CellDesk.required("seed", seed, Draw.SEED_MAX);
        Draw draw = new Draw(
                checker.id(),
                wanted,
                size,
                candidates.size(),
                Zone.inVietnam(clock.instant()),
                currentUser.getUsername());
        writing.sample(writing.draw(round.id(), draw), Sampling.draw(candidates, BlindCheck::name, wanted, size));
        audit.recordChange("evaluation.draw", "evaluation " + scorecard, null, draw);
        notices.tellChecker(round, checker.id());
        return draw;
    }

    /** As it goes into the lot: {@code 38015/XHS.1}. */
    private static String name(Cell cell) {
        return cell.unit().code() + "/" + cell.criterion().code();
    }

    /** The samples of a round, for whoever conducts it. */
    public List<Draw> draws(String scorecard) {
        currentUser.require(EvaluationRight.SEE_SCORES);
        return writing.draws(table.get(scorecard).id());
    }
}
