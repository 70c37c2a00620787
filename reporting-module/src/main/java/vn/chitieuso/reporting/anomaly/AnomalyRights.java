package vn.chitieuso.reporting.anomaly;

import java.util.List;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.account.RightsSource;

import jakarta.enterprise.context.ApplicationScoped;

/** The rows of unusual figures in the matrix of rights. */
@ApplicationScoped
class AnomalyRights implements RightsSource {

    @Override
    public List<? extends Right> rights() {
        return List.of(AnomalyRight.values());
    }
}
