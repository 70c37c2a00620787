package vn.chitieuso.admin.setting;

import java.util.List;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.account.RightsSource;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class SettingRights implements RightsSource {

    @Override
    public List<Right> rights() {
        return List.of(SettingRight.values());
    }
}
