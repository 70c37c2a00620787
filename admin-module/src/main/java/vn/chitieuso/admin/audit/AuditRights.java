package vn.chitieuso.admin.audit;

import java.util.List;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.account.RightsSource;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class AuditRights implements RightsSource {

    @Override
    public List<Right> rights() {
        return List.of(AuditRight.values());
    }
}
