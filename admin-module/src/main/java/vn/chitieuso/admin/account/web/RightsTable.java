package vn.chitieuso.admin.account.web;

import java.util.List;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.account.RightsMatrix;
import vn.chitieuso.admin.account.Role;
import vn.chitieuso.platform.text.Language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Ma trận phân quyền: every right of the product beside every role. */
@Named
@RequestScoped
public class RightsTable {

    @Inject
    private RightsMatrix matrix;

    @Inject
    private Language language;

    public List<Right> getRights() {
        return matrix.rights();
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public String words(Right right) {
        return language.text(RightsMatrix.textKey(right));
    }

    public boolean holds(Right right, Role role) {
        return right.roles().contains(role);
    }
}
