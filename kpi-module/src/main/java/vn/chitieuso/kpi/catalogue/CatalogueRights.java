package vn.chitieuso.kpi.catalogue;

import java.util.List;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.account.RightsSource;

import jakarta.enterprise.context.ApplicationScoped;

/** The catalogue's rows of the matrix of rights. */
@ApplicationScoped
class CatalogueRights implements RightsSource {

    @Override
    public List<? extends Right> rights() {
        return List.of(CatalogueRight.values());
    }
}
