package vn.chitieuso.admin.account.web;

import java.io.IOException;
import java.util.List;
import vn.chitieuso.admin.account.EntranceStep;
import vn.chitieuso.admin.account.PendingSignIn;
import vn.chitieuso.admin.account.SecondFactor;
import vn.chitieuso.admin.account.Sessions;
import vn.chitieuso.admin.account.SignIn;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.text.Language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The pages between the right password and being inside: one-time code, password of one's own, second factor. */
@Named
@RequestScoped
public class EntranceForm {

    @Inject
    private Sessions sessions;

    @Inject
    private Language language;

    private String code;
    private String present;
    private String password;
    private String passwordAgain;
    private String message;
    private String wanted;
    private List<String> recoveryCodes;

    /** Whoever is not just at this step is shown where to go. */
    public void load(String step) throws IOException {
        PendingSignIn pending = sessions.pending().orElse(null);
        if (pending == null) {
            go("/admin/account/sign-in.xhtml");
        } else if (pending.next() != EntranceStep.valueOf(step)) {
            go(pending.next().page());
        }
    }

    public void show() throws IOException {
        if (sessions.pending().isEmpty()) {
            go("/admin/account/sign-in.xhtml");
            return;
        }
        String target = target();
        SignIn.Outcome outcome = sessions.showCode(code);
        if (outcome.isAccepted()) {
            goOn(target);
        } else if (outcome.isLocked()) {
            message = language.text("admin.account.locked", outcome.lockedFor().toMinutes() + 1);
        } else {
            message = language.text("admin.account.wrongCode");
        }
    }

    public void change() throws IOException {
        if (password == null || !password.equals(passwordAgain)) {
            throw new BusinessException("admin.account.passwordsDiffer");
        }
        String target = target();
        sessions.choosePassword(present, password);
        goOn(target);
    }

    public void setUp() throws IOException {
        wanted = target();
        recoveryCodes = sessions.setUpSecondFactor(code);
    }

    private String target() {
        return sessions.pending().map(PendingSignIn::wanted).orElse(SignInForm.HOME);
    }

    private void goOn(String target) throws IOException {
        go(sessions.pending().map(pending -> pending.next().page()).orElse(target));
    }

    private static void go(String page) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + (page == null ? SignInForm.HOME : page));
    }

    public String getSecret() {
        return sessions.secretBeingSetUp();
    }

    public SecondFactor.Picture getPicture() {
        return SecondFactor.picture(SecondFactor.address(
                sessions.pending().map(PendingSignIn::username).orElse(""), getSecret()));
    }

    /** Shown this once, after the second factor is set up. */
    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }

    public String getWanted() {
        return wanted;
    }

    public String getMessage() {
        return message;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getPasswordAgain() {
        return passwordAgain;
    }

    public void setPasswordAgain(String passwordAgain) {
        this.passwordAgain = passwordAgain;
    }
}
