package vn.chitieuso.admin.account;

import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.platform.ForbiddenException;
import vn.chitieuso.platform.audit.Actor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Whoever the current request acts for, with the grants of today. Services ask it before they do anything; without a
 * signed-in account no right is held, except by the system itself at start.
 */
@Named
@RequestScoped
public class CurrentUser implements Serializable {

    private static final long EVERYWHERE = 0;

    @Inject
    private transient Actor actor;

    @Inject
    private transient Accounts accounts;

    @Inject
    private transient OrgUnits units;

    @Inject
    private transient Clock clock;

    private transient Optional<Account> account;
    private transient List<HeldRole> roles;
    private final Map<String, Boolean> covered = new HashMap<>();

    public boolean isSignedIn() {
        return account().isPresent();
    }

    public String getUsername() {
        return account().map(Account::getUsername).orElse(actor.name());
    }

    public String getFullName() {
        return account().map(Account::getFullName).orElse("");
    }

    /** Name of the unit of the first grant, for the header. */
    public String getUnitName() {
        return roles().stream().map(HeldRole::unitName).findFirst().orElse("");
    }

    /** The units at which a role is held today. */
    public List<Long> unitsAs(Role role) {
        return roles().stream()
                .filter(held -> held.role() == role)
                .map(HeldRole::unitId)
                .filter(unit -> unit != EVERYWHERE)
                .toList();
    }

    /** The units below which, themselves included, the right is held through a role that reaches down. */
    public List<Long> unitsWith(Right right) {
        return roles().stream()
                .filter(held ->
                        right.roles().contains(held.role()) && held.role().reach() == Role.Reach.BELOW)
                .map(HeldRole::unitId)
                .filter(unit -> unit != EVERYWHERE)
                .toList();
    }

    /** Whether the right is held in the whole installation. */
    public boolean mayEverywhere(Right right) {
        return isSystem() || isAllowed(right, held -> held.unitId() == EVERYWHERE);
    }

    public boolean holds(Role role) {
        return roles().stream().anyMatch(held -> held.role() == role);
    }

    /** Whether the right is held anywhere. */
    public boolean may(Right right) {
        return isSystem() || isAllowed(right, held -> true);
    }

    /** Whether the right is held at the unit, directly or through a role that reaches down to it. */
    public boolean mayAt(Right right, long unit) {
        return isSystem() || isAllowed(right, held -> reaches(held, unit));
    }

    /** Those of the units at which the right is held, found at once however many they are. */
    public Set<Long> reached(Right right, Collection<Long> among) {
        if (mayEverywhere(right)) {
            return Set.copyOf(among);
        }
        Set<Long> reached = new HashSet<>(units.coveredBy(unitsWith(right), among));
        roles().stream()
                .filter(held -> right.roles().contains(held.role()))
                .map(HeldRole::unitId)
                .filter(among::contains)
                .forEach(reached::add);
        return reached;
    }

    /** The trail tells by virtue of which grant something was allowed. */
    private boolean isAllowed(Right right, Predicate<HeldRole> where) {
        Optional<HeldRole> allowing = roles().stream()
                .filter(held -> right.roles().contains(held.role()))
                .filter(where)
                .findFirst();
        allowing.ifPresent(held -> actor.actBy(held.toString()));
        return allowing.isPresent();
    }

    public void require(Right right) {
        if (!may(right)) {
            throw forbidden();
        }
    }

    public void requireAt(Right right, OrgUnit unit) {
        if (!mayAt(right, unit.getId())) {
            throw forbidden();
        }
    }

    private static ForbiddenException forbidden() {
        return new ForbiddenException("admin.account.forbidden");
    }

    Optional<Account> account() {
        if (account == null) {
            account = actor.username().flatMap(accounts::find).filter(found -> !found.isDisabled());
        }
        return account;
    }

    private boolean isSystem() {
        return actor.isSystem();
    }

    private boolean reaches(HeldRole held, long unit) {
        if (held.unitId() == unit || held.unitId() == EVERYWHERE) {
            return true;
        }
        return held.role().reach() == Role.Reach.BELOW
                && covered.computeIfAbsent(held.unitId() + "/" + unit, key -> units.covers(held.unitId(), unit));
    }

    private List<HeldRole> roles() {
        if (roles == null) {
            LocalDate today = LocalDate.now(clock);
            roles = account()
                    .map(found -> found.grantsOn(today).stream()
                            .map(grant -> new HeldRole(
                                    grant.getRole(),
                                    grant.getUnit().map(OrgUnit::getId).orElse(EVERYWHERE),
                                    grant.getUnit()
                                            .map(unit -> unit.nameOn(today))
                                            .orElse(""),
                                    grant.getUnit()
                                            .map(unit -> unit.codeOn(today))
                                            .orElse("*")))
                            .toList())
                    .orElse(List.of());
        }
        return roles;
    }

    private record HeldRole(Role role, long unitId, String unitName, String unitCode) {

        @Override
        public String toString() {
            return role + " " + unitCode;
        }
    }
}
