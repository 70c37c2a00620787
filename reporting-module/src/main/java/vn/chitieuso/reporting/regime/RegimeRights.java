package vn.chitieuso.reporting.regime;

import java.util.List;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.account.RightsSource;

import jakarta.enterprise.context.ApplicationScoped;

/** The regimes' rows of the matrix of rights. */
@ApplicationScoped
class RegimeRights implements RightsSource {

    @Override
    public List<? extends Right> rights() {
        return List.of(RegimeRight.values());
    }
}
