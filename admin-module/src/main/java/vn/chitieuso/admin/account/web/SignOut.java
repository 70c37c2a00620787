package vn.chitieuso.admin.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.omnifaces.util.Messages;

import vn.chitieuso.admin.account.Sessions;
import vn.chitieuso.platform.text.Language;

/** Leaves. */
@Named
@RequestScoped
public class SignOut {

    @Inject
    private Sessions sessions;

    @Inject
    private Language language;

    public String leave() {
        sessions.end();
        Messages.addFlashGlobalInfo("{0}", language.text("admin.account.signedOut"));
        return "/admin/account/sign-in.xhtml?faces-redirect=true";
    }
}
