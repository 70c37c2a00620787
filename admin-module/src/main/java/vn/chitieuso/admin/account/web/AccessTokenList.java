package vn.chitieuso.admin.account.web;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.util.Messages;
import vn.chitieuso.admin.account.AccessToken;
import vn.chitieuso.admin.account.AccessTokens;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Choice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One's own access tokens on the profile page; a new token's secret is shown this once. */
@Named
@ViewScoped
public class AccessTokenList implements Serializable {

    @Inject
    private AccessTokens tokens;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Language language;

    private String newName;
    private AccessToken.Scope newScope = AccessToken.Scope.READ;
    private Integer newDays;
    private String issued;

    public List<AccessToken> getTokens() {
        return tokens.ofCurrentUser();
    }

    public void issue() {
        issued = tokens.issue(currentUser.getUsername(), newName, newScope, newDays)
                .secret();
        newName = null;
        newDays = null;
    }

    public void revoke(long id) {
        tokens.revoke(id);
        Messages.addGlobalInfo("{0}", language.text("admin.account.tokenRevoked"));
    }

    public String getIssued() {
        return issued;
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(String newName) {
        this.newName = newName;
    }

    public AccessToken.Scope getNewScope() {
        return newScope;
    }

    public void setNewScope(AccessToken.Scope newScope) {
        this.newScope = newScope;
    }

    public List<Choice> getScopes() {
        return Stream.of(AccessToken.Scope.values())
                .map(scope -> new Choice(scope, language.text("admin.account.token.scope." + scope)))
                .toList();
    }

    public Integer getNewDays() {
        return newDays;
    }

    public void setNewDays(Integer newDays) {
        this.newDays = newDays;
    }
}
