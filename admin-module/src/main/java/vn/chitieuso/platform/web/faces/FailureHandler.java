package vn.chitieuso.platform.web.faces;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import org.omnifaces.util.Components;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.BusinessException.FieldError;
import vn.chitieuso.platform.ForbiddenException;
import vn.chitieuso.platform.StaleException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.text.Language;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The one place where pages learn that a rule was broken: an action that was refused says so on the same page, at the
 * field where there is one; an address that leads nowhere becomes the page for it. What is left over is a failure and goes
 * on to OmniFaces, which logs it under a reference and shows the error page.
 */
public class FailureHandler extends ExceptionHandlerWrapper {

    public FailureHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext context = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable failure = events.next().getContext().getException();
            BusinessException refusal = findRefusal(failure);
            if (refusal != null && !context.getExternalContext().isResponseCommitted()) {
                answer(context, refusal);
                events.remove();
            }
        }
        super.handle();
    }

    private static BusinessException findRefusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BusinessException refusal) {
                return refusal;
            }
            if (cause instanceof OptimisticLockException) {
                return new StaleException("platform.web.error.stale");
            }
        }
        return null;
    }

    private static void answer(FacesContext context, BusinessException refusal) {
        if (refusal instanceof ForbiddenException) {
            CDI.current()
                    .select(AuditTrail.class)
                    .get()
                    .recordDenial(
                            context.getViewRoot() == null
                                    ? "page"
                                    : context.getViewRoot().getViewId(),
                            refusal.message(Language.VIETNAMESE));
        }
        if (context.isPostback() && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            tell(context, refusal);
            context.renderResponse();
        } else {
            sendError(context, refusal);
        }
    }

    private static void tell(FacesContext context, BusinessException refusal) {
        Locale locale = context.getViewRoot().getLocale();
        Messages.create("{0}", refusal.message(locale)).error().add();
        for (FieldError error : refusal.getErrors()) {
            Messages.create("{0}", error.message(locale)).error().add(findClientId(error));
        }
    }

    /** The input named like the last step of the pointer; null, which stands for the page, if there is none. */
    private static String findClientId(FieldError error) {
        String id = error.pointer().substring(error.pointer().lastIndexOf('/') + 1);
        String[] clientId = {null};
        Components.forEachComponent().ofTypes(UIInput.class).<UIInput>invoke(input -> {
            if (id.equals(input.getId())) {
                clientId[0] = input.getClientId();
                input.setValid(false);
                keepTyped(input, Faces.getRequestParameterValues(clientId[0]));
            }
        });
        return clientId[0];
    }

    /** An input that is not valid shows what was sent for it, and its model has taken that already. */
    private static void keepTyped(UIInput input, String[] sent) {
        if (sent != null) {
            input.setSubmittedValue(input instanceof UISelectMany ? sent : sent[0]);
        }
    }

    private static void sendError(FacesContext context, BusinessException refusal) {
        boolean forbidden = refusal instanceof ForbiddenException;
        int status = forbidden ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND;
        try {
            context.getExternalContext().responseSendError(status, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.responseComplete();
    }

    /** Puts the handler in front of the others. */
    public static class Factory extends ExceptionHandlerFactory {

        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new FailureHandler(getWrapped().getExceptionHandler());
        }
    }
}
