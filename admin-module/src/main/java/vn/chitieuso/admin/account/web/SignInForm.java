package vn.chitieuso.admin.account.web;

import java.io.IOException;
import vn.chitieuso.admin.account.AccountCare;
import vn.chitieuso.admin.account.Sessions;
import vn.chitieuso.admin.account.SignIn;
import vn.chitieuso.platform.text.Language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The sign-in page. */
@Named
@RequestScoped
public class SignInForm {

    static final String HOME = "/index.xhtml";

    @Inject
    private Sessions sessions;

    @Inject
    private AccountCare accounts;

    @Inject
    private Language language;

    private String username;
    private String password;
    private String message;

    public void signIn() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        String asked = external.getRequestParameterMap().get("goto");
        String wanted = isOwnPage(asked) ? asked : HOME;
        SignIn.Outcome outcome =
                sessions.begin(username == null ? "" : username, password == null ? "" : password, wanted);
        if (outcome.isAccepted()) {
            String next =
                    outcome.steps().isEmpty() ? wanted : outcome.steps().get(0).page();
            external.redirect(external.getRequestContextPath() + next);
        } else if (outcome.isLocked()) {
            tell("admin.account.locked", outcome.lockedFor().toMinutes() + 1);
        } else {
            tell("admin.account.wrongCredentials");
        }
    }

    /** Only addresses of this application: a path of its own, never another host. */
    static boolean isOwnPage(String address) {
        return address != null && address.matches("/[A-Za-z0-9].*") && !address.contains("\\");
    }

    private void tell(String key, Object... arguments) {
        message = language.text(key, arguments);
    }

    public boolean isFirstAdministratorMissing() {
        return accounts.isFirstAdministratorMissing();
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** Why it did not work, or null. */
    public String getMessage() {
        return message;
    }
}
