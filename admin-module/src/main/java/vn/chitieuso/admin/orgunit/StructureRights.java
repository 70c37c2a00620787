package vn.chitieuso.admin.orgunit;

import java.util.List;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.account.RightsSource;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class StructureRights implements RightsSource {

    @Override
    public List<Right> rights() {
        return List.of(StructureRight.values());
    }
}
