package vn.chitieuso.admin.account;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class AccountRights implements RightsSource {

    @Override
    public List<Right> rights() {
        return List.of(AccountRight.values());
    }
}
