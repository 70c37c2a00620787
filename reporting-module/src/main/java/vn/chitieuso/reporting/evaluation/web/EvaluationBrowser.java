package vn.chitieuso.reporting.evaluation.web;

import java.util.List;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.reporting.evaluation.EvaluationReading;
import vn.chitieuso.reporting.evaluation.EvaluationRight;
import vn.chitieuso.reporting.evaluation.RoundRow;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Đánh giá, xếp loại: the rounds the reader may know of. */
@Named
@RequestScoped
public class EvaluationBrowser {

    @Inject
    private EvaluationReading reading;

    @Inject
    private CurrentUser currentUser;

    private List<RoundRow> rounds;

    public List<RoundRow> getRounds() {
        if (rounds == null) {
            rounds = reading.rounds();
        }
        return rounds;
    }

    public boolean isConducting() {
        return currentUser.may(EvaluationRight.CONDUCT);
    }
}
