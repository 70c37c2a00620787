package vn.chitieuso.reporting.ranking;

import java.util.List;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.account.RightsSource;

import jakarta.enterprise.context.ApplicationScoped;

/** The rankings' rows of the matrix of rights. */
@ApplicationScoped
class RankingRights implements RightsSource {

    @Override
    public List<? extends Right> rights() {
        return List.of(RankingRight.values());
    }
}
