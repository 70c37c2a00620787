package vn.chitieuso.reporting.exchange;

import java.util.List;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.account.RightsSource;

import jakarta.enterprise.context.ApplicationScoped;

/** The exchange's rows of the matrix of rights. */
@ApplicationScoped
class ExchangeRights implements RightsSource {

    @Override
    public List<? extends Right> rights() {
        return List.of(ExchangeRight.values());
    }
}
