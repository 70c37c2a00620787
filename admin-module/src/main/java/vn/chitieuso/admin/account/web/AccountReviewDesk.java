package vn.chitieuso.admin.account.web;

import java.util.List;
import org.omnifaces.util.Messages;
import vn.chitieuso.admin.account.AccountReviews;
import vn.chitieuso.admin.account.AccountRow;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.text.Language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Rà soát tài khoản: the half-yearly list, confirmed or disabled account by account. */
@Named
@RequestScoped
public class AccountReviewDesk {

    private static final int SHOWN = 100;

    @Inject
    private AccountReviews reviews;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Language language;

    private String reason;

    public AccountReviews.Review getOpen() {
        return reviews.open().orElse(null);
    }

    public List<AccountReviews.Review> getClosed() {
        return reviews.closed();
    }

    public List<AccountRow> getUndecided() {
        return reviews.undecided(0, SHOWN);
    }

    public void openNow() {
        reviews.openNow();
    }

    public void confirm() {
        reviews.confirm(chosen());
        Messages.addGlobalInfo("{0}", language.text("admin.account.review.confirmed", chosen().size()));
    }

    public void disable() {
        reviews.disable(chosen(), reason);
        Messages.addGlobalInfo("{0}", language.text("admin.account.review.disabled", chosen().size()));
    }

    private List<String> chosen() {
        String[] chosen = request.getParameterValues("chosen");
        if (chosen == null) {
            throw new BusinessException("admin.account.review.nothingChosen");
        }
        return List.of(chosen);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
