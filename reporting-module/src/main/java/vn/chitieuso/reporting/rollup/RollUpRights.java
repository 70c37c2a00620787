package vn.chitieuso.reporting.rollup;

import java.util.List;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.account.RightsSource;

import jakarta.enterprise.context.ApplicationScoped;

/** The sums' rows of the matrix of rights. */
@ApplicationScoped
class RollUpRights implements RightsSource {

    @Override
    public List<? extends Right> rights() {
        return List.of(RollUpRight.values());
    }
}
