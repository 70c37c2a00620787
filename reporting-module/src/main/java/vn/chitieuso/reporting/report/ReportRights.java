package vn.chitieuso.reporting.report;

import java.util.List;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.account.RightsSource;

import jakarta.enterprise.context.ApplicationScoped;

/** The reports' rows of the matrix of rights. */
@ApplicationScoped
class ReportRights implements RightsSource {

    @Override
    public List<? extends Right> rights() {
        return List.of(ReportRight.values());
    }
}
