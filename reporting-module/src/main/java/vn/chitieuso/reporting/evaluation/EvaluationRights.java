package vn.chitieuso.reporting.evaluation;

import java.util.List;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.account.RightsSource;

import jakarta.enterprise.context.ApplicationScoped;

/** The evaluation's rows of the matrix of rights. */
@ApplicationScoped
class EvaluationRights implements RightsSource {

    @Override
    public List<? extends Right> rights() {
        return List.of(EvaluationRight.values());
    }
}
