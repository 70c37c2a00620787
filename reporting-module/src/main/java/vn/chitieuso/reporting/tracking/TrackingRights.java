package vn.chitieuso.reporting.tracking;

import java.util.List;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.account.RightsSource;

import jakarta.enterprise.context.ApplicationScoped;

/** The rows of tracking in the matrix of rights. */
@ApplicationScoped
class TrackingRights implements RightsSource {

    @Override
    public List<? extends Right> rights() {
        return List.of(TrackingRight.values());
    }
}
