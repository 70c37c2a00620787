package vn.chitieuso.admin.trustanchor;

import java.util.List;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.account.RightsSource;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TrustAnchorRights implements RightsSource {

    @Override
    public List<Right> rights() {
        return List.of(TrustAnchorRight.values());
    }
}
