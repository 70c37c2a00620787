package vn.chitieuso.admin.account.web;

import java.io.IOException;
import vn.chitieuso.admin.account.Sessions;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Ends the session and leads to the sign-in page. Only by POST: the session's cookie is not sent with a form of another
 * site, so nobody can be signed out from outside.
 */
@WebServlet("/platform/sign-out")
public class SignOut extends HttpServlet {

    @Inject
    private Sessions sessions;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        sessions.end();
        response.sendRedirect(request.getContextPath() + "/admin/account/sign-in.xhtml");
    }
}
