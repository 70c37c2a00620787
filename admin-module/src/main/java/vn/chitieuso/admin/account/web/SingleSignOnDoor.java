package vn.chitieuso.admin.account.web;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import vn.chitieuso.admin.account.SingleSignOn;
import vn.chitieuso.platform.BusinessException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Sends the browser to the identity provider and receives it again; who is refused reads why on the sign-in page. */
@WebServlet({SingleSignOnDoor.BEGIN, SingleSignOnDoor.RETURN})
public class SingleSignOnDoor extends HttpServlet {

    static final String BEGIN = "/admin/account/single-sign-on";
    static final String RETURN = BEGIN + "/return";

    private static final String SIGN_IN_PAGE = "/admin/account/sign-in.xhtml";

    @Inject
    private SingleSignOn singleSignOn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            response.sendRedirect(BEGIN.equals(request.getServletPath()) ? begin(request) : finish(request));
        } catch (BusinessException refusal) {
            String reason = refusal.getKey().substring(refusal.getKey().lastIndexOf('.') + 1);
            response.sendRedirect(request.getContextPath() + SIGN_IN_PAGE + "?refused=" + reason);
        }
    }

    private String begin(HttpServletRequest request) {
        return singleSignOn.begin(redirect(request), request.getParameter("goto"));
    }

    private String finish(HttpServletRequest request) {
        String wanted = singleSignOn.finish(redirect(request), returned(request));
        return request.getContextPath() + (SignInForm.isOwnPage(wanted) ? wanted : SignInForm.HOME);
    }

    private static URI redirect(HttpServletRequest request) {
        String address = request.getRequestURL().toString();
        String base =
                address.substring(0, address.length() - request.getServletPath().length());
        return URI.create(base + RETURN);
    }

    private static URI returned(HttpServletRequest request) {
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        try {
            return URI.create(redirect(request) + "?" + query);
        } catch (IllegalArgumentException noAddress) {
            throw new BusinessException("admin.account.singleSignOn.refused");
        }
    }
}
