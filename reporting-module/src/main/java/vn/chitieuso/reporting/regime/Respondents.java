package vn.chitieuso.reporting.regime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.admin.orgunit.UnitGroups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who reports under a regime: units of its levels and, where it names groups, members of one of them as of a day. */
@ApplicationScoped
public class Respondents {

    @Inject
    private Regimes regimes;

    @Inject
    private UnitGroups groups;

    /** @param day the last day of the period's data; the revision must be in force on it */
    public boolean asks(RegimeRevision regime, OrgUnit unit, LocalDate day) {
        return asks(regime, unit.getId(), unit.getLevel(), day);
    }

    public boolean asks(RegimeRevision regime, long unit, OrgLevel level, LocalDate day) {
        return regime.isInForce(day)
                && regime.levels().contains(level)
                && members(regime, day).map(ids -> ids.contains(unit)).orElse(true);
    }

    /** Ids of the units to which the regime's groups narrow its levels; empty where they do not. */
    public Optional<Set<Long>> members(RegimeRevision regime, LocalDate day) {
        return regime.groupIds().isEmpty() ? Optional.empty() : Optional.of(groups.membersOf(regime.groupIds(), day));
    }

    /**
     * Every regime in force on the day that asks an indicator of the unit, by the indicator's code; whether a section's
     * condition holds is not looked at.
     */
    public Map<String, List<RegimeRevision>> asking(OrgUnit unit, LocalDate day) {
        Map<String, List<RegimeRevision>> asking = new HashMap<>();
        regimes.inForce(day).stream()
                .filter(regime -> asks(regime, unit, day))
                .forEach(regime -> regime.indicatorsFor(unit.getLevel())
                        .forEach(asked -> asking.computeIfAbsent(asked.code(), code -> new ArrayList<>())
                                .add(regime)));
        return asking;
    }
}
