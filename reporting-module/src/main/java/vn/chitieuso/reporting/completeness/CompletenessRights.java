package vn.chitieuso.reporting.completeness;

import java.util.List;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.account.RightsSource;

import jakarta.enterprise.context.ApplicationScoped;

/** The board's rows of the matrix of rights. */
@ApplicationScoped
class CompletenessRights implements RightsSource {

    @Override
    public List<? extends Right> rights() {
        return List.of(CompletenessRight.values());
    }
}
