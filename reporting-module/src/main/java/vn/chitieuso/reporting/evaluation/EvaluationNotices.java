package vn.chitieuso.reporting.evaluation;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieuso.admin.account.AccountsByUnit;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.account.Role;
import vn.chitieuso.admin.notification.NoticeKind;
import vn.chitieuso.admin.notification.Notifying;
import vn.chitieuso.platform.audit.Actor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells people of an evaluation what waits for them. */
@ApplicationScoped
class EvaluationNotices {

    private static final Set<Role> UNIT = EnumSet.of(Role.REPORTER, Role.UNIT_HEAD);
    private static final Set<Role> PANEL = EnumSet.of(Role.REPORTER, Role.UNIT_HEAD, Role.REVIEWER);
    private static final Set<Role> AGENCY = EnumSet.of(Role.STANDING_AGENCY);
    private static final Set<Role> COUNCIL = EnumSet.of(Role.STANDING_AGENCY, Role.LEADER);
    private static final String PAGES = "/reporting/evaluation/";

    @Inject
    private Notifying notifying;

    @Inject
    private AccountsByUnit accounts;

    @Inject
    private RoundTable rounds;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Actor actor;

    void tellOfStep(EvaluationRound round, RoundState from) {
        RoundRow row = rounds.get(round.getCode());
        switch (row.state()) {
            case OPEN -> tellUnits(row, NoticeKind.EVALUATION_OPENED, row.name(), row.selfScoringUntil());
            case VERIFICATION -> {
                if (from == RoundState.OPEN) {
                    tellPanel(row);
                }
            }
            case COUNCIL ->
                tell(
                        everyone(accounts.holding(COUNCIL)),
                        NoticeKind.EVALUATION_IN_COUNCIL,
                        PAGES + "council.xhtml?scorecard=" + row.code(),
                        row.name(),
                        row.councilOn());
            default -> {
                // publishing tells by itself
            }
        }
    }

    /** @param edition beyond the first it is a correction */
    void tellPublished(RoundRow round, int edition, String decision) {
        tellUnits(round, NoticeKind.EVALUATION_PUBLISHED, round.name(), decision, edition);
    }

    private void tellUnits(RoundRow round, NoticeKind kind, Object... arguments) {
        Map<Long, Set<Long>> holders = accounts.holding(UNIT);
        for (EvaluatedUnit unit : rounds.units(round.id())) {
            tell(holders.getOrDefault(unit.id(), Set.of()), kind, sheet(round, unit), arguments);
        }
    }

    private void tellPanel(RoundRow round) {
        Map<Long, Set<Long>> holders = accounts.holding(PANEL);
        List<ScoredCriterion> criteria = rounds.criteria(round.id());
        Set<Long> told = criteria.stream()
                .map(ScoredCriterion::departmentId)
                .filter(Objects::nonNull)
                .flatMap(department -> holders.getOrDefault(department, Set.of()).stream())
                .collect(Collectors.toCollection(HashSet::new));
        if (criteria.stream().anyMatch(criterion -> criterion.departmentId() == null)) {
            told.addAll(everyone(accounts.holding(AGENCY)));
        }
        tell(told, NoticeKind.EVALUATION_TO_VERIFY, list(round), round.name(), round.verificationUntil());
    }

    void tellChecker(RoundRow round, long department) {
        tell(
                accounts.holding(department, PANEL),
                NoticeKind.EVALUATION_TO_VERIFY,
                list(round),
                round.name(),
                round.verificationUntil());
    }

    void tellToHandIn(RoundRow round, EvaluatedUnit unit) {
        tell(
                accounts.holding(unit.id(), Set.of(Role.UNIT_HEAD)),
                NoticeKind.EVALUATION_TO_HAND_IN,
                sheet(round, unit),
                round.name(),
                unit.name(),
                currentUser.getFullName());
    }

    void tellAsked(RoundRow round, Cell cell, String text) {
        tell(
                accounts.holding(cell.unit().id(), UNIT),
                NoticeKind.EVALUATION_ASKED,
                score(round, cell),
                round.name(),
                cell.unit().name(),
                cell.criterion().code(),
                text);
    }

    void tellAnswered(RoundRow round, Cell cell, String text) {
        Long department = cell.criterion().departmentId();
        boolean theAgencys = department == null || department == cell.unit().id();
        tell(
                theAgencys ? everyone(accounts.holding(AGENCY)) : accounts.holding(department, PANEL),
                NoticeKind.EVALUATION_ANSWERED,
                score(round, cell),
                round.name(),
                cell.unit().name(),
                cell.criterion().code(),
                text);
    }

    private void tell(Set<Long> whom, NoticeKind kind, String link, Object... arguments) {
        // what the system does by itself, such as playing a demonstration's past, is no news
        if (!actor.isSystem()) {
            notifying.tell(whom, kind, null, link, arguments);
        }
    }

    private static Set<Long> everyone(Map<Long, Set<Long>> byUnit) {
        return byUnit.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static String list(RoundRow round) {
        return PAGES + "verify.xhtml?scorecard=" + round.code();
    }

    private static String sheet(RoundRow round, EvaluatedUnit unit) {
        return PAGES + "unit.xhtml?scorecard=" + round.code() + "&unit=" + unit.code();
    }

    private static String score(RoundRow round, Cell cell) {
        return PAGES + "score.xhtml?scorecard=" + round.code() + "&unit="
                + cell.unit().code() + "&criterion=" + cell.criterion().code();
    }
}
