package vn.chitieuso.reporting.evaluation;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.ConflictException;
import vn.chitieuso.platform.ForbiddenException;
import vn.chitieuso.platform.StaleException;
import vn.chitieuso.platform.audit.AuditTrail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * The council (hội đồng) settles what the panel's seats gave differently, and corrects, each with its reason. Who gave one
 * of the verdicts does not settle it. What is settled after publication counts once a correction is published.
 */
@ApplicationScoped
@Transactional
public class Council {

    @Inject
    private RoundTable rounds;

    @Inject
    private PublicationTable publications;

    @Inject
    private CellDesk desk;

    @Inject
    private Cells cells;

    @Inject
    private CellWriting writing;

    @Inject
    private Panel panel;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** @param seen version of the settlement the caller saw, 0 for none, null for any */
    public void settle(String scorecard, String unit, String criterion, BigDecimal points, String reason, Long seen) {
        currentUser.require(EvaluationRight.SETTLE_SCORES);
        RoundRow round = rounds.share(scorecard);
        if (!round.state().allowsSettling()) {
            throw new ConflictException("reporting.evaluation.notInCouncil", scorecard);
        }
        Cell cell = desk.take(round, unit, criterion);
        refuseParty(cell);
        CellDesk.refuseBadPoints(cell.criterion(), points);
        String why = CellDesk.required("reason", reason, EvaluationRound.REASON_MAX);
        int edition = nextEdition(round);
        Long wanted =
                cell.settled() != null && cell.settled().edition() < edition && seen != null ? Long.valueOf(0) : seen;
        if (!writing.settlement(cell, edition, points, why, wanted, clock.instant(), currentUser.getUsername())) {
            throw new StaleException("reporting.evaluation.staleVerdict");
        }
        audit.recordChange(
                "evaluation.settle",
                CellDesk.subject(round, cell),
                cell.score().points(),
                points.stripTrailingZeros().toPlainString() + ": " + why);
    }

    private void refuseParty(Cell cell) {
        String person = currentUser.getUsername();
        boolean party = panel.belongsTo(cell.unit().id())
                || cell.first() != null && cell.first().givenBy().equals(person)
                || cell.second() != null && cell.second().givenBy().equals(person);
        if (party) {
            throw new ForbiddenException(
                    "reporting.evaluation.party", cell.criterion().code());
        }
    }

    int nextEdition(RoundRow round) {
        return publications.newest(round.id()).map(Publication::edition).orElse(0) + 1;
    }

    /** Cells whose two seats gave different points, settled or not. */
    public List<Difference> differences(String scorecard) {
        RoundRow round = rounds.get(scorecard);
        if (!currentUser.may(EvaluationRight.SEE_SCORES)) {
            throw new ForbiddenException("admin.account.forbidden");
        }
        return cells.all(round).stream()
                .filter(cell -> panel.seesAll(round, cell.unit().id()))
                .filter(cell -> cell.first() != null && cell.second() != null)
                .filter(cell -> cell.first().points().compareTo(cell.second().points()) != 0)
                .map(cell -> new Difference(cell.unit(), cell.criterion(), cell.first(), cell.second(), cell.settled()))
                .toList();
    }

    /** @throws BusinessException where something is not verified, or differs and is not settled */
    static void refuseUnsettled(List<Cell> all) {
        long open = all.stream()
                .filter(cell ->
                        cell.standing() == Standing.DIFFERENT || cell.standing().awaitsVerdict())
                .count();
        if (open > 0) {
            throw new BusinessException("reporting.evaluation.notSettled", open);
        }
    }

    /** Two verdicts of one cell that differ. @param settled null while it is open */
    public record Difference(
            EvaluatedUnit unit, ScoredCriterion criterion, Verdict first, Verdict second, Settlement settled) {}
}
