package vn.chitieuso.reporting.lineage.web;

import java.time.LocalDate;
import java.util.List;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.orgunit.UnitLinks;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.reporting.rollup.RollUpRight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** From a unit's page to its figures through time. */
@RequestScoped
class LineageLinks implements UnitLinks {

    @Inject
    private CurrentUser currentUser;

    @Override
    public List<UnitLink> of(UnitRow unit, LocalDate day) {
        return currentUser.mayAt(RollUpRight.SEE_SUMS, unit.id())
                ? List.of(new UnitLink(
                        "reporting.lineage.show.link",
                        "/reporting/lineage/show.xhtml?unit=" + unit.code() + "&asOf=" + day))
                : List.of();
    }
}
