package vn.chitieuso.reporting.report;

import java.util.List;
import java.util.Set;
import vn.chitieuso.admin.account.AccountsByUnit;
import vn.chitieuso.admin.account.Role;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Who stands between a unit and the province and verifies its reports before the standing agency does: the district, while
 * there were districts. Nobody stands there for a department, nor for a commune since 1/7/2025.
 */
@ApplicationScoped
class LevelBetween {

    @Inject
    private OrgUnits units;

    @Inject
    private AccountsByUnit accounts;

    /** Whether there is such a level as of the end of the period's data, so that its endorsement means something. */
    boolean isThere(ReportAddress address) {
        return !units(address).isEmpty();
    }

    /** Whether somebody there can still verify what was sent and has not yet passed it on. */
    boolean isAwaited(ReportAddress address, Report report) {
        return report.getEndorsedAt() == null
                && units(address).stream()
                        .anyMatch(unit -> !accounts.holding(unit.id(), Set.of(Role.REVIEWER))
                                .isEmpty());
    }

    private List<UnitRow> units(ReportAddress address) {
        return units.pathTo(address.unit().getId(), address.day()).stream()
                .filter(unit -> unit.level() != OrgLevel.PROVINCE)
                .toList();
    }
}
