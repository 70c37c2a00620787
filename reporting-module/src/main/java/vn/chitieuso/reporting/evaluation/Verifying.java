package vn.chitieuso.reporting.evaluation;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.ConflictException;
import vn.chitieuso.platform.ForbiddenException;
import vn.chitieuso.platform.StaleException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.text.Language;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * The panel verifies: each department accepts what is proposed at its criteria, or gives other points with a reason. Nobody
 * verifies a unit they belong to, or what they wrote themselves; who checks a sample blindly gives points of their own.
 */
@ApplicationScoped
@Transactional
public class Verifying {

    public static final int CELLS_MAX = 30_000;

    private static final int PLACES_SHOWN = 4;

    @Inject
    private RoundTable rounds;

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
    private Language language;

    @Inject
    private Clock clock;

    /**
     * Takes what is proposed: computed, claimed, or the unit's own points.
     *
     * @param expected points the caller saw proposed, or null for whatever is proposed
     * @param seen version of the verdict the caller saw, 0 for none, null for any
     */
    public void accept(String scorecard, String unit, String criterion, BigDecimal expected, Long seen) {
        RoundRow round = verified(scorecard);
        Cell cell = desk.take(round, unit, criterion);
        give(round, cell, accepted(round, cell, expected), seen);
    }

    /** Gives other points, with the reason. */
    public void give(String scorecard, String unit, String criterion, BigDecimal points, String reason, Long seen) {
        RoundRow round = verified(scorecard);
        Cell cell = desk.take(round, unit, criterion);
        give(round, cell, other(round, cell, points, reason), seen);
    }

    private void give(RoundRow round, Cell cell, CellWriting.Given given, Long seen) {
        if (!writing.verdict(given, seen, clock.instant(), currentUser.getUsername())) {
            throw new StaleException("reporting.evaluation.staleVerdict");
        }
        Verdict before = given.seat() == Seat.FIRST ? cell.first() : cell.second();
        audit.recordChange(
                "evaluation.verify",
                CellDesk.subject(round, cell) + " " + given.seat(),
                before == null ? null : told(before.points(), before.source(), before.reason()),
                told(given.points(), given.source(), given.reason()));
    }

    private static String told(BigDecimal points, ScoreSource source, String reason) {
        return points.stripTrailingZeros().toPlainString() + " " + source + (reason == null ? "" : ": " + reason);
    }

    /** Accepts many at once; what cannot be accepted stays as it is and is told. */
    public List<CellOutcome> acceptMany(String scorecard, List<CellRef> refs) {
        RoundRow round = verified(scorecard);
        return many(round, refs, (ref, cell) -> accepted(round, cell, ref.points()));
    }

    /** Gives the same points to many, for one reason: none, where nothing was ever reported. */
    public List<CellOutcome> giveMany(String scorecard, List<CellRef> refs, BigDecimal points, String reason) {
        RoundRow round = verified(scorecard);
        CellDesk.required("reason", reason, EvaluationRound.REASON_MAX);
        return many(round, refs, (ref, cell) -> other(round, cell, points, reason));
    }

    private List<CellOutcome> many(RoundRow round, List<CellRef> refs, Giving giving) {
        if (refs.isEmpty()) {
            throw BusinessException.at("cells", "reporting.evaluation.noneChosen");
        }
        if (refs.size() > CELLS_MAX) {
            throw BusinessException.at("cells", "reporting.evaluation.tooMany", CELLS_MAX);
        }
        Map<String, Cell> known = new HashMap<>();
        cells.all(round)
                .forEach(cell ->
                        known.put(key(cell.unit().code(), cell.criterion().code()), cell));
        List<CellWriting.Given> given = new ArrayList<>();
        List<CellOutcome> outcomes = new ArrayList<>();
        for (CellRef ref : refs) {
            try {
                Cell cell = known.get(key(ref.unit(), ref.criterion()));
                if (cell == null) {
                    throw new BusinessException("reporting.evaluation.unknownCell", ref.unit(), ref.criterion());
                }
                given.add(giving.give(ref, cell));
                outcomes.add(new CellOutcome(ref, true, null));
            } catch (BusinessException refused) {
                outcomes.add(new CellOutcome(ref, false, refused.message(language.getLocale())));
            }
        }
        writing.verdicts(given, clock.instant(), currentUser.getUsername());
        if (!given.isEmpty()) {
            audit.recordChange("evaluation.verify-many", "evaluation " + round.code(), null, listed(given));
        }
        return outcomes;
    }

    private static String listed(List<CellWriting.Given> given) {
        return given.stream()
                .map(each -> each.cell().unit().code() + "/"
                        + each.cell().criterion().code() + " " + told(each.points(), each.source(), each.reason()))
                .collect(Collectors.joining("; "));
    }

    private static String key(String unit, String criterion) {
        return unit + "/" + criterion;
    }

    private RoundRow verified(String scorecard) {
        RoundRow round = rounds.share(scorecard);
        currentUser.require(EvaluationRight.VERIFY_SCORES);
        if (!round.state().allowsVerifying()) {
            throw new ConflictException("reporting.evaluation.notInVerification", scorecard);
        }
        return round;
    }

    private CellWriting.Given accepted(RoundRow round, Cell cell, BigDecimal expected) {
        Seat seat = seat(round, cell);
        Proposal proposal = cell.proposal()
                .orElseThrow(() -> new BusinessException(
                        "reporting.evaluation.nothingToAccept", cell.criterion().code()));
        if (expected != null && expected.compareTo(proposal.points()) != 0) {
            throw new StaleException(
                    "reporting.evaluation.proposalChanged",
                    Decimals.shown(expected, PLACES_SHOWN),
                    Decimals.shown(proposal.points(), PLACES_SHOWN));
        }
        return new CellWriting.Given(
                cell, seat, proposal.points(), proposal.source(), proposal.value(), null, department(cell, seat));
    }

    private CellWriting.Given other(RoundRow round, Cell cell, BigDecimal points, String reason) {
        Seat seat = seat(round, cell);
        CellDesk.refuseBadPoints(cell.criterion(), points);
        return new CellWriting.Given(
                cell,
                seat,
                points,
                ScoreSource.VERIFIED,
                cell.proposal().map(Proposal::value).orElse(null),
                CellDesk.required("reason", reason, EvaluationRound.REASON_MAX),
                department(cell, seat));
    }

    private static Long department(Cell cell, Seat seat) {
        return seat == Seat.FIRST ? cell.criterion().departmentId() : cell.secondDepartment();
    }

    /** From where the person verifies the cell; refused where they may not, or wrote it themselves. */
    private Seat seat(RoundRow round, Cell cell) {
        String person = currentUser.getUsername();
        Seat seat = panel.seat(round, cell.criterion(), cell.unit().id(), cell.secondDepartment())
                .orElseThrow(() -> new ForbiddenException(
                        "reporting.evaluation.notYours",
                        cell.criterion().code(),
                        cell.unit().name()));
        Verdict others = seat == Seat.FIRST ? cell.second() : cell.first();
        if (others != null && others.givenBy().equals(person)
                || cell.self() != null && cell.self().writtenBy().equals(person)) {
            throw new ForbiddenException(
                    "reporting.evaluation.ownVerdict", cell.criterion().code());
        }
        return seat;
    }

    /** What is given to one of many. */
    private interface Giving {

        CellWriting.Given give(CellRef ref, Cell cell);
    }
}
