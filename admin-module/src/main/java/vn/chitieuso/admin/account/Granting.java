package vn.chitieuso.admin.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.db.Validity;
import vn.chitieuso.platform.text.Folding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Giving and ending roles. A role is held at a unit within the unit's life; the same role at the same unit is held once at a
 * time; whoever administers or audits holds nothing else. A deputy holds an absent person's role meanwhile.
 */
@ApplicationScoped
@Transactional
public class Granting {

    @Inject
    private Accounts accounts;

    @Inject
    private AccountCare care;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Event<AccountEvent> events;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** @param unit null for the whole installation */
    public Grant grant(String username, OrgUnit unit, Role role, Validity validity) {
        Account account = accounts.get(username);
        care.requireKeeping(account);
        care.requireKeepingAt(unit == null ? null : unit.getId());
        Grant grant = give(account, unit, role, validity);
        events.fire(new AccountEvent(
                account.getId(),
                AccountEvent.Kind.GRANT_GIVEN,
                List.of(role, nameOf(unit, validity), validity.getFrom(), validity.getTo())));
        return grant;
    }

    private Grant give(Account account, OrgUnit unit, Role role, Validity validity) {
        Optional<BusinessException> refusal = refusal(account, unit, role, validity);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        Grant grant =
                account.grant(unit, role, withinLifeOf(unit, validity), currentUser.getUsername(), clock.instant());
        audit.recordChange(
                "account.grant", "account " + account.getUsername(), null, role + " " + unit + " " + validity);
        return grant;
    }

    /** Why the account cannot hold the role at the unit over the interval; empty where it can. */
    static Optional<BusinessException> refusal(Account account, OrgUnit unit, Role role, Validity validity) {
        if (unit == null && !role.isHeldEverywhere()) {
            return Optional.of(BusinessException.at("unit", "admin.account.unitMissing"));
        }
        if (unit != null && validity.getFrom().isAfter(unit.getValidity().getTo())) {
            LocalDate end = unit.getValidity().getTo();
            return Optional.of(BusinessException.at("unit", "admin.account.unitEnded", unit.nameOn(end), end));
        }
        for (Grant held : account.getGrants()) {
            if (!held.getValidity().overlaps(validity)) {
                continue;
            }
            if (held.getRole() == role && held.getUnit().equals(Optional.ofNullable(unit))) {
                return Optional.of(BusinessException.at(
                        "validFrom",
                        "admin.account.grantOverlaps",
                        held.getValidity().getFrom(),
                        held.getValidity().getTo()));
            }
            if (!held.getRole().goesWith(role)) {
                return Optional.of(
                        BusinessException.at("role", "admin.account.rolesDoNotGoTogether", held.getRole(), role));
            }
        }
        return Optional.empty();
    }

    private static Validity withinLifeOf(OrgUnit unit, Validity validity) {
        return unit == null ? validity : validity.within(unit.getValidity());
    }

    private static String nameOf(OrgUnit unit, Validity validity) {
        return unit == null ? "–" : unit.nameOn(validity.getTo());
    }

    /** @param lastDay on which the role is still held */
    public void end(String username, long grantId, LocalDate lastDay) {
        Account account = accounts.get(username);
        Grant grant = account.getGrants().stream()
                .filter(each -> each.getId() == grantId)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("admin.account.unknownGrant"));
        care.requireKeepingAt(grant.getUnit().map(OrgUnit::getId).orElse(null));
        if (lastDay == null || lastDay.isAfter(grant.getValidity().getTo())) {
            throw BusinessException.at("lastDay", "admin.account.badLastDay");
        }
        if (account.getUsername().equals(currentUser.getUsername()) && grant.getRole() == Role.ADMINISTRATOR) {
            throw new BusinessException("admin.account.notOneself");
        }
        String before = grant.getRole() + " " + grant.getValidity();
        boolean neverHeld = lastDay.isBefore(grant.getValidity().getFrom());
        if (neverHeld) {
            account.takeBack(grant);
        } else {
            grant.end(lastDay);
        }
        audit.recordChange(
                "account.endGrant",
                "account " + account.getUsername(),
                before,
                neverHeld ? null : grant.getRole() + " " + grant.getValidity());
        events.fire(new AccountEvent(
                account.getId(),
                AccountEvent.Kind.GRANT_ENDED,
                List.of(grant.getRole(), nameOf(grant.getUnit().orElse(null), grant.getValidity()), lastDay)));
    }

    /**
     * Lets somebody stand in for an absent person, in a role that person holds over the time; by an administrator, or by the
     * absent person.
     */
    public void appointDeputy(String absent, long grantId, String deputy, Validity absence, String reason) {
        Account away = accounts.get(absent);
        Grant held = away.getGrants().stream()
                .filter(each -> each.getId() == grantId)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("admin.account.unknownGrant"));
        if (away.getUsername().equals(currentUser.getUsername())) {
            currentUser.require(AccountRight.APPOINT_OWN_DEPUTY);
        } else {
            care.requireKeepingAt(held.getUnit().map(OrgUnit::getId).orElse(null));
        }
        Account standIn = accounts.find(deputy)
                .filter(found -> !found.isDisabled())
                .orElseThrow(() -> BusinessException.at("deputy", "admin.account.unknown", deputy));
        if (standIn.equals(away)) {
            throw BusinessException.at("deputy", "admin.account.notOwnDeputy");
        }
        if (absence.getTo().equals(Validity.FOREVER)) {
            throw BusinessException.at("to", "admin.account.absenceWithoutEnd");
        }
        if (!held.getValidity().contains(absence.getFrom())) {
            throw BusinessException.at("from", "admin.account.absentHoldsNoRole", absence.getFrom());
        }
        if (held.getDeputyFor().isPresent()) {
            throw new BusinessException("admin.account.deputyOfADeputy");
        }
        Grant grant = give(standIn, held.getUnit().orElse(null), held.getRole(), absence.within(held.getValidity()));
        grant.standInFor(away, Folding.clean(reason));
        events.fire(new AccountEvent(
                standIn.getId(),
                AccountEvent.Kind.DEPUTY_APPOINTED,
                List.of(
                        away.getFullName(),
                        nameOf(held.getUnit().orElse(null), absence),
                        absence.getFrom(),
                        grant.getValidity().getTo())));
    }
}
