package vn.chitieuso.admin.account.web;

import java.util.Set;
import vn.chitieuso.admin.account.SingleSignOn;
import vn.chitieuso.platform.text.Language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** What the sign-in page shows of the single sign-on: its button, and why somebody came back without being let in. */
@Named
@RequestScoped
public class SingleSignOnButton {

    private static final Set<String> REASONS = Set.of("refused", "unreachable", "unknown");

    @Inject
    private SingleSignOn singleSignOn;

    @Inject
    private Language language;

    @Inject
    private HttpServletRequest request;

    public boolean isOffered() {
        return singleSignOn.isOffered();
    }

    public String getLabel() {
        String label = singleSignOn.label();
        return label.isEmpty()
                ? language.text("admin.account.singleSignOn.action")
                : language.text("admin.account.singleSignOn.actionWith", label);
    }

    /** Why the single sign-on ended here, or null. */
    public String getRefusal() {
        String reason = request.getParameter("refused");
        if (reason == null) {
            return null;
        }
        return language.text("admin.account.singleSignOn." + (REASONS.contains(reason) ? reason : "refused"));
    }
}
