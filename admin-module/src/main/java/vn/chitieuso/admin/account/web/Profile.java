package vn.chitieuso.admin.account.web;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.util.Messages;
import vn.chitieuso.admin.account.Account;
import vn.chitieuso.admin.account.FeedKeys;
import vn.chitieuso.admin.account.NoticeMail;
import vn.chitieuso.admin.account.OwnAccount;
import vn.chitieuso.admin.account.PasswordKeeping;
import vn.chitieuso.admin.account.SecondFactor;
import vn.chitieuso.admin.account.SignedInSessions;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Choice;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Hồ sơ cá nhân: one's password, second factor, sessions, notices and calendar feed. */
@Named
@ViewScoped
public class Profile implements Serializable {

    @Inject
    private OwnAccount own;

    @Inject
    private PasswordKeeping passwords;

    @Inject
    private SignedInSessions sessions;

    @Inject
    private FeedKeys feeds;

    @Inject
    private Language language;

    private String present;
    private String password;
    private String passwordAgain;
    private String secret;
    private String code;
    private List<String> recoveryCodes;
    private String feed;
    private String email;
    private NoticeMail noticeMail;

    @PostConstruct
    void load() {
        email = own.show().getEmail();
        noticeMail = own.show().getNoticeMail();
    }

    public Account getAccount() {
        return own.show();
    }

    public void changePassword() {
        if (password == null || !password.equals(passwordAgain)) {
            throw new BusinessException("admin.account.passwordsDiffer");
        }
        passwords.changeOwn(present, password);
        say("admin.account.profile.passwordChanged");
    }

    public void beginSecondFactor() {
        secret = SecondFactor.newSecret();
    }

    public void confirmSecondFactor() {
        recoveryCodes = own.setUpSecondFactor(secret, code);
        secret = null;
        code = null;
    }

    public void renewRecoveryCodes() {
        recoveryCodes = own.renewRecoveryCodes(code);
        code = null;
    }

    public void giveUpSecondFactor() {
        own.giveUpSecondFactor(code);
        code = null;
        say("admin.account.profile.secondFactorGone");
    }

    public SecondFactor.Picture getPicture() {
        return SecondFactor.picture(SecondFactor.address(own.show().getUsername(), secret));
    }

    public int getRecoveryCodesLeft() {
        return own.countRecoveryCodes();
    }

    public boolean isSecondFactorObligatory() {
        return own.isSecondFactorObligatory();
    }

    public List<SignedInSessions.Row> getSessions() {
        return sessions.ofCurrentUser();
    }

    public void endSession(long id) {
        sessions.endOwn(id);
        say("admin.account.profile.sessionEnded");
    }

    /** The program's name out of what browsers say of themselves. */
    public String browserName(SignedInSessions.Row session) {
        String browser = session.browser() == null ? "" : session.browser();
        return Stream.of("Edg", "OPR", "CocCoc", "Firefox", "Chrome", "Safari")
                .filter(browser::contains)
                .findFirst()
                .map(name -> name.equals("Edg") ? "Edge" : name)
                .orElse("–");
    }

    public void saveNotices() {
        own.receive(email, noticeMail);
        say("admin.account.profile.saved");
    }

    public void makeFeed() {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        String page = request.getRequestURL().toString();
        String base = page.substring(0, page.length() - request.getServletPath().length());
        feed = base + "/calendar/" + feeds.makeOwn() + ".ics";
    }

    public List<Choice> getMailChoices() {
        return Stream.of(NoticeMail.values())
                .map(each -> new Choice(each, language.text("admin.account.noticeMail." + each)))
                .toList();
    }

    private void say(String key) {
        Messages.addGlobalInfo("{0}", language.text(key));
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

    public String getSecret() {
        return secret;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }

    public String getFeed() {
        return feed;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public NoticeMail getNoticeMail() {
        return noticeMail;
    }

    public void setNoticeMail(NoticeMail noticeMail) {
        this.noticeMail = noticeMail;
    }
}
