package vn.chitieuso.reporting.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.platform.ConflictException;
import vn.chitieuso.platform.ForbiddenException;
import vn.chitieuso.platform.audit.AuditTrail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Asking for explanations (giải trình), by whoever verifies, and giving them, by the unit. */
@ApplicationScoped
@Transactional
public class Explaining {

    @Inject
    private RoundTable rounds;

    @Inject
    private CellDesk desk;

    @Inject
    private CellWriting writing;

    @Inject
    private Panel panel;

    @Inject
    private EvaluationNotices notices;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    public void ask(String scorecard, String unit, String criterion, String text) {
        RoundRow round = rounds.share(scorecard);
        Cell cell = desk.take(round, unit, criterion);
        boolean verifies = panel.seat(round, cell.criterion(), cell.unit().id(), cell.secondDepartment())
                .filter(seat -> seat == Seat.FIRST)
                .isPresent();
        if (!verifies) {
            throw new ForbiddenException(
                    "reporting.evaluation.notYours",
                    cell.criterion().code(),
                    cell.unit().name());
        }
        if (!round.state().allowsVerifying()) {
            throw new ConflictException("reporting.evaluation.notInVerification", scorecard);
        }
        String asked = write(round, cell, Message.Kind.ASK, text);
        notices.tellAsked(round, cell, asked);
    }

    public void answer(String scorecard, String unit, String criterion, String text) {
        RoundRow round = rounds.share(scorecard);
        EvaluatedUnit evaluated = rounds.unit(round, unit);
        if (!currentUser.mayAt(EvaluationRight.SEE_OWN_SCORES, evaluated.id())) {
            throw new ForbiddenException("admin.account.forbidden");
        }
        Cell cell = desk.take(round, unit, criterion);
        if (cell.last() == null) {
            throw new ConflictException(
                    "reporting.evaluation.notAsked", round.selfScoringUntil(), round.explanationUntil());
        }
        if (!round.state().allowsVerifying() || LocalDate.now(clock).isAfter(round.explanationUntil())) {
            throw new ConflictException("reporting.evaluation.explanationClosed", round.explanationUntil());
        }
        String answered = write(round, cell, Message.Kind.ANSWER, text);
        notices.tellAnswered(round, cell, answered);
    }

    private String write(RoundRow round, Cell cell, Message.Kind kind, String text) {
        String cleaned = CellDesk.required("text", text, Message.TEXT_MAX);
        writing.message(cell, kind, cleaned, clock.instant(), currentUser.getUsername());
        audit.recordChange(
                "evaluation." + (kind == Message.Kind.ASK ? "ask" : "answer"),
                CellDesk.subject(round, cell),
                null,
                cleaned);
        return cleaned;
    }
}
