package vn.chitieuso.admin.account.web;

import org.omnifaces.util.Messages;
import vn.chitieuso.admin.account.AccountCare;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.text.Language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Creates the first administrator with the code from the server's log. */
@Named
@RequestScoped
public class FirstAdministratorForm {

    @Inject
    private AccountCare accounts;

    @Inject
    private Language language;

    private String code;
    private String username;
    private String fullName;
    private String password;
    private String passwordAgain;

    public String create() {
        if (password == null || !password.equals(passwordAgain)) {
            throw new BusinessException("admin.account.passwordsDiffer");
        }
        accounts.createFirstAdministrator(code, username, fullName, password);
        Messages.addFlashGlobalInfo("{0}", language.text("admin.account.firstAdministratorCreated"));
        return "/admin/account/sign-in.xhtml?faces-redirect=true";
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
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
