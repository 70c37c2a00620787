package vn.chitieuso.admin.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.chitieuso.admin.orgunit.Consequence;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.admin.orgunit.ReorganisationEffect;
import vn.chitieuso.admin.orgunit.Reorganised;
import vn.chitieuso.admin.orgunit.Succession;
import vn.chitieuso.platform.db.Validity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * What becomes of people's roles at units that end: each role goes on for the days of grace, so that reports can be
 * finished, and, where that was chosen, its holder has the same role at the unit's primary successor from its first day.
 */
@ApplicationScoped
class GrantInheritance implements ReorganisationEffect {

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entities;

    @Override
    public List<String> tables() {
        return List.of("role_grant");
    }

    @Override
    public List<Consequence> follow(Reorganised change) {
        Map<OrgUnit, OrgUnit> heirs = change.successions().stream()
                .filter(Succession::isPrimary)
                .collect(Collectors.toMap(Succession::getPredecessor, Succession::getSuccessor, (one, other) -> one));
        LocalDate lastDay = change.effectiveDate().minusDays(1);
        List<String> ended = new ArrayList<>();
        List<String> inherited = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (Grant grant : grantsAt(change.ended(), change.effectiveDate())) {
            OrgUnit unit = grant.getUnit().orElseThrow();
            String whom = grant.getAccount().getUsername() + " (" + unit.nameOn(lastDay) + ")";
            LocalDate until = grant.getValidity().getTo();
            grant.end(
                    until.isAfter(lastDay.plusDays(change.choices().graceDays()))
                            ? lastDay.plusDays(change.choices().graceDays())
                            : until);
            ended.add(whom);
            if (change.choices().inheritGrants()) {
                Optional<OrgUnit> heir = Optional.ofNullable(heirs.get(unit));
                if (heir.isPresent() && inherit(grant, heir.get(), change.effectiveDate(), until)) {
                    inherited.add(whom + " → " + heir.get().nameOn(change.effectiveDate()));
                } else {
                    without.add(whom);
                }
            }
        }
        return List.of(
                Consequence.of("admin.account.consequence.ended", ended),
                Consequence.of("admin.account.consequence.inherited", inherited),
                Consequence.of("admin.account.consequence.withoutHeir", without));
    }

    /** Whether the holder could be given the role at the successor. */
    private boolean inherit(Grant grant, OrgUnit heir, LocalDate from, LocalDate until) {
        // a role that ended with its unit has no end of its own
        LocalDate end = until.isAfter(from) ? until : Validity.FOREVER;
        Validity validity = Validity.between(from, end).within(heir.getValidity());
        Account account = grant.getAccount();
        if (Granting.refusal(account, heir, grant.getRole(), validity).isPresent()) {
            return false;
        }
        account.grant(heir, grant.getRole(), validity, currentUser.getUsername(), clock.instant());
        return true;
    }

    private List<Grant> grantsAt(List<OrgUnit> units, LocalDate effectiveDate) {
        if (units.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("""
                        SELECT g FROM Grant g JOIN FETCH g.account
                        WHERE g.unit IN :units AND g.validity.to >= :lastDay AND g.validity.from < :effective
                        ORDER BY g.account.username""", Grant.class)
                .setParameter("units", units)
                .setParameter("lastDay", effectiveDate.minusDays(1))
                .setParameter("effective", effectiveDate)
                .getResultList();
    }
}
