package vn.chitieuso.admin.account;

import java.net.URI;
import vn.chitieuso.platform.BusinessException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * The second door, beside the password: an identity provider vouches for somebody, and who has an account here comes in.
 * No account is ever made of what the provider says. What was begun waits in the browser's session and is good for one
 * return.
 */
@ApplicationScoped
public class SingleSignOn {

    private static final String BEGUN = "vn.chitieuso.singleSignOn.begun";
    private static final String WANTED = "vn.chitieuso.singleSignOn.wanted";

    @Inject
    private IdentityProvider provider;

    @Inject
    private Sessions sessions;

    @Inject
    private HttpServletRequest request;

    public boolean isOffered() {
        return provider.isConfigured();
    }

    /** What the identity provider is called, or empty. */
    public String label() {
        return provider.label();
    }

    /**
     * Begins.
     *
     * @param redirect where the provider is to send the browser back to
     * @param wanted the page of ours the person was on the way to
     * @return the provider's address to send the browser to
     */
    public String begin(URI redirect, String wanted) {
        requireOffered();
        IdentityProvider.Begun begun = provider.begin(redirect);
        HttpSession session = request.getSession(true);
        session.setAttribute(BEGUN, begun);
        session.setAttribute(WANTED, wanted);
        return begun.address();
    }

    /**
     * Lets the person in who came back, or refuses.
     *
     * @param returned the whole address the browser came back with
     * @return the page of ours to go to: where the person was on the way to, or what is still to be done before
     */
    public String finish(URI redirect, URI returned) {
        requireOffered();
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(BEGUN) instanceof IdentityProvider.Begun begun)) {
            throw new BusinessException("admin.account.singleSignOn.refused");
        }
        String wanted = (String) session.getAttribute(WANTED);
        session.removeAttribute(BEGUN);
        session.removeAttribute(WANTED);
        String username = provider.finish(begun, redirect, returned);
        SignIn.Outcome outcome = sessions.beginRecognised(username, wanted)
                .orElseThrow(() -> new BusinessException("admin.account.singleSignOn.unknown"));
        return outcome.steps().isEmpty() ? wanted : outcome.steps().get(0).page();
    }

    private void requireOffered() {
        if (!provider.isConfigured()) {
            throw new BusinessException("admin.account.singleSignOn.refused");
        }
    }
}
