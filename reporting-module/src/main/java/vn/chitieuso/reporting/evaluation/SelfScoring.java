package vn.chitieuso.reporting.evaluation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.ConflictException;
import vn.chitieuso.platform.ForbiddenException;
import vn.chitieuso.platform.StaleException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.text.Decimals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * A unit scores itself: an officer writes, the head hands in, and may take back while the round is open. What accepted
 * figures tell is computed and cannot be typed; only where there is none may a unit claim a value, with its reason.
 */
@ApplicationScoped
@Transactional
public class SelfScoring {

    private static final int VALUE_DIGITS_MAX = 18;
    private static final int VALUE_PLACES_MAX = 6;
    private static final int PLACES_SHOWN = 6;

    @Inject
    private RoundTable rounds;

    @Inject
    private CellDesk desk;

    @Inject
    private Cells cells;

    @Inject
    private CellWriting writing;

    @Inject
    private EvaluationNotices notices;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * @param seen version the caller saw, 0 for nothing written yet, null for any
     * @throws StaleException where somebody wrote since; its arguments tell what
     */
    public void write(String scorecard, String unit, String criterion, SelfEntry entry, Long seen) {
        RoundRow round = rounds.share(scorecard);
        EvaluatedUnit evaluated = rounds.unit(round, unit);
        requireWriting(evaluated);
        Cell cell = desk.take(round, unit, criterion);
        refuseClosed(round, cell);
        SelfEntry checked = checked(cell, entry);
        if (!writing.selfScore(cell, checked, seen, clock.instant(), currentUser.getUsername())) {
            SelfScore theirs = desk.take(round, unit, criterion).self();
            throw new StaleException(
                    "reporting.evaluation.staleSelfScore",
                    theirs == null ? "–" : theirs.writtenByName(),
                    theirs == null ? "–" : said(theirs.points(), theirs.claimedValue()),
                    said(checked.points(), checked.claimedValue()));
        }
        audit.recordChange(
                "evaluation.self-score",
                CellDesk.subject(round, cell),
                cell.self() == null
                        ? null
                        : new SelfEntry(
                                cell.self().points(),
                                cell.self().claimedValue(),
                                cell.self().reason()),
                checked);
    }

    private static String said(BigDecimal points, BigDecimal claimed) {
        BigDecimal number = points == null ? claimed : points;
        return number == null ? "–" : Decimals.shown(number, PLACES_SHOWN);
    }

    private void requireWriting(EvaluatedUnit unit) {
        if (!currentUser.mayAt(EvaluationRight.SCORE_ONESELF, unit.id())) {
            throw new ForbiddenException("admin.account.forbidden");
        }
    }

    /** Whether the unit's people may write at the cell now. */
    boolean isOpen(RoundRow round, Cell cell) {
        LocalDate today = LocalDate.now(clock);
        return switch (round.state()) {
            case OPEN ->
                !today.isAfter(round.selfScoringUntil()) && !cell.unit().isHandedIn();
            case VERIFICATION -> !today.isAfter(round.explanationUntil()) && cell.last() != null;
            default -> false;
        };
    }

    /** Held until the transaction ends, so that nothing is written into what is being handed in. */
    void refuseClosed(RoundRow round, Cell cell) {
        EvaluatedUnit unit = rounds.share(round.id(), cell.unit().id());
        if (round.state() == RoundState.OPEN && unit.isHandedIn()) {
            throw new ConflictException("reporting.evaluation.handedIn", unit.name());
        }
        if (!isOpen(round, cell)) {
            throw new ConflictException(
                    round.state() == RoundState.VERIFICATION
                            ? "reporting.evaluation.notAsked"
                            : "reporting.evaluation.closed",
                    round.selfScoringUntil(),
                    round.explanationUntil());
        }
    }

    private static SelfEntry checked(Cell cell, SelfEntry entry) {
        String reason = CellDesk.clean("reason", entry.reason(), SelfEntry.REASON_MAX);
        boolean manual = cell.criterion().isManual();
        if (!manual && entry.points() != null) {
            throw BusinessException.at("points", "reporting.evaluation.computed");
        }
        if (manual && entry.claimedValue() != null) {
            throw BusinessException.at("claimedValue", "reporting.evaluation.nothingToClaim");
        }
        if (entry.points() != null) {
            CellDesk.refuseBadPoints(cell.criterion(), entry.points());
        }
        if (entry.claimedValue() != null) {
            refuseBadClaim(cell, entry.claimedValue());
        }
        if (reason == null && (entry.points() != null || entry.claimedValue() != null)) {
            throw BusinessException.at("reason", "reporting.evaluation.reasonMissing");
        }
        return new SelfEntry(entry.points(), entry.claimedValue(), reason);
    }

    private static void refuseBadClaim(Cell cell, BigDecimal claimed) {
        if (cell.measured().isPresent()) {
            throw BusinessException.at("claimedValue", "reporting.evaluation.isAccepted");
        }
        BigDecimal plain = claimed.stripTrailingZeros();
        if (plain.scale() > VALUE_PLACES_MAX || plain.precision() - plain.scale() > VALUE_DIGITS_MAX) {
            throw BusinessException.at("claimedValue", "reporting.evaluation.badClaim");
        }
    }

    /** The officer tells the head that there is something to look at. */
    public void tellHead(String scorecard, String unit) {
        RoundRow round = rounds.share(scorecard);
        EvaluatedUnit evaluated = rounds.unit(round, unit);
        requireWriting(evaluated);
        if (!round.state().allowsSelfScoring() || evaluated.isHandedIn()) {
            throw new ConflictException("reporting.evaluation.handedIn", evaluated.name());
        }
        notices.tellToHandIn(round, evaluated);
        audit.record("evaluation.prepare", "evaluation " + scorecard + "/" + unit, null);
    }

    /** What still lacks something said: points where people judge, a claim or a reason where no figure was accepted. */
    static List<ScoredCriterion> missing(List<Cell> unit) {
        return unit.stream()
                .filter(cell -> cell.proposal().isEmpty())
                .filter(cell -> cell.criterion().isManual()
                        || cell.self() == null
                        || cell.self().reason() == null)
                .map(Cell::criterion)
                .toList();
    }

    /** @param seen version of the unit's whole self-score the caller saw, or null for any */
    public void handIn(String scorecard, String unit, Long seen) {
        RoundRow round = rounds.share(scorecard);
        EvaluatedUnit evaluated = requireHandingIn(round, unit);
        if (evaluated.isHandedIn()) {
            throw new ConflictException("reporting.evaluation.handedIn", evaluated.name());
        }
        List<Cell> all = cells.of(round, List.of(evaluated), rounds.criteria(round.id()));
        refuseOwnWork(all);
        List<ScoredCriterion> missing = missing(all);
        if (!missing.isEmpty()) {
            throw new BusinessException(
                    missing.stream()
                            .map(criterion -> new BusinessException.FieldError(
                                    "/" + criterion.code(), "reporting.evaluation.nothingSaid", criterion.title()))
                            .toList(),
                    "reporting.evaluation.notWhole",
                    missing.stream().map(ScoredCriterion::code).collect(Collectors.joining(", ")));
        }
        change(round, evaluated, seen, true);
        audit.recordChange("evaluation.hand-in", "evaluation " + scorecard + "/" + unit, null, "handed in");
    }

    /** To be corrected, while the round is open. */
    public void withdraw(String scorecard, String unit, Long seen) {
        RoundRow round = rounds.share(scorecard);
        EvaluatedUnit evaluated = requireHandingIn(round, unit);
        if (!evaluated.isHandedIn()) {
            throw new ConflictException("reporting.evaluation.notHandedIn", evaluated.name());
        }
        change(round, evaluated, seen, false);
        audit.recordChange("evaluation.withdraw", "evaluation " + scorecard + "/" + unit, "handed in", null);
    }

    /** Held until the transaction ends, so that what is looked at is what is handed in. */
    private EvaluatedUnit requireHandingIn(RoundRow round, String unit) {
        EvaluatedUnit evaluated =
                rounds.hold(round.id(), rounds.unit(round, unit).id());
        if (!currentUser.mayAt(EvaluationRight.HAND_IN, evaluated.id())) {
            throw new ForbiddenException("admin.account.forbidden");
        }
        if (!round.state().allowsSelfScoring() || LocalDate.now(clock).isAfter(round.selfScoringUntil())) {
            throw new ConflictException(
                    "reporting.evaluation.closed", round.selfScoringUntil(), round.explanationUntil());
        }
        return evaluated;
    }

    /** Two pairs of eyes: nobody hands in what they wrote themselves. */
    private void refuseOwnWork(List<Cell> all) {
        String written = all.stream()
                .filter(cell -> cell.self() != null && cell.self().writtenBy().equals(currentUser.getUsername()))
                .map(cell -> cell.criterion().code())
                .collect(Collectors.joining(", "));
        if (!written.isEmpty()) {
            throw new ForbiddenException("reporting.evaluation.ownSelfScore", written);
        }
    }

    private void change(RoundRow round, EvaluatedUnit unit, Long seen, boolean handsIn) {
        boolean fresh = rounds.handIn(
                round.id(),
                unit.id(),
                seen == null ? unit.version() : seen,
                handsIn ? clock.instant() : null,
                handsIn ? currentUser.getUsername() : null);
        if (!fresh) {
            throw new StaleException("reporting.evaluation.stale");
        }
    }
}
