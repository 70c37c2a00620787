package vn.chitieuso.reporting.recognition;

import java.util.List;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.account.RightsSource;

import jakarta.enterprise.context.ApplicationScoped;

/** The rows of recognitions in the matrix of rights. */
@ApplicationScoped
class RecognitionRights implements RightsSource {

    @Override
    public List<? extends Right> rights() {
        return List.of(RecognitionRight.values());
    }
}
