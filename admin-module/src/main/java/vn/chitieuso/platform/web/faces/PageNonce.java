package vn.chitieuso.platform.web.faces;

import java.nio.charset.StandardCharsets;
import java.util.AbstractMap;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextFactory;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;

/**
 * The nonce of the page's scripts is the server's own affair. PrimeFaces demands that every post brings it along, which
 * only forms with PrimeFaces' scripts do, and fails otherwise; here it always finds the right one: that of the page for a
 * partial answer, a fresh one for a whole page.
 */
public class PageNonce extends ExternalContextWrapper {

    private static final String NONCE = "primefaces.nonce";

    public PageNonce(ExternalContext wrapped) {
        super(wrapped);
    }

    @Override
    public Map<String, String> getRequestParameterMap() {
        return new Parameters(super.getRequestParameterMap());
    }

    private static String nonce(FacesContext context, String sent) {
        return (String) context.getAttributes().computeIfAbsent(NONCE, absent -> choose(context, sent));
    }

    private static String choose(FacesContext context, String sent) {
        Map<String, Object> view = context.getViewRoot().getViewMap(false);
        String ofView = view == null ? null : (String) view.get(NONCE);
        if (context.getPartialViewContext().isAjaxRequest()) {
            if (ofView != null) {
                return ofView;
            }
            if (isNonce(sent)) {
                return sent;
            }
        }
        byte[] fresh = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        String nonce = Base64.getEncoder().encodeToString(fresh);
        if (ofView != null) {
            view.put(NONCE, nonce);
        }
        return nonce;
    }

    private static boolean isNonce(String text) {
        if (text == null) {
            return false;
        }
        try {
            UUID.fromString(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The parameters as they were sent, but for the nonce while a post is answered. */
    private static class Parameters extends AbstractMap<String, String> {

        private final Map<String, String> sent;

        Parameters(Map<String, String> sent) {
            this.sent = sent;
        }

        @Override
        public String get(Object name) {
            String value = sent.get(name);
            if (!NONCE.equals(name)) {
                return value;
            }
            FacesContext context = FacesContext.getCurrentInstance();
            boolean answering = context.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE && context.isPostback();
            return answering ? nonce(context, value) : value;
        }

        @Override
        public boolean containsKey(Object name) {
            return sent.containsKey(name);
        }

        @Override
        public Set<Entry<String, String>> entrySet() {
            return sent.entrySet();
        }
    }

    /** Puts the wrapper around the server's external context. */
    public static class Factory extends ExternalContextFactory {

        public Factory(ExternalContextFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExternalContext getExternalContext(Object context, Object request, Object response) {
            return new PageNonce(getWrapped().getExternalContext(context, request, response));
        }
    }
}
