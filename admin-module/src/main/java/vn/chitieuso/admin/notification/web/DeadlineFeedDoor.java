package vn.chitieuso.admin.notification.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.chitieuso.admin.notification.DeadlineFeed;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** {@code /calendar/<key>.ics}: what calendars subscribe to. A wrong key is answered like an address that does not exist. */
@WebServlet("/calendar/*")
public class DeadlineFeedDoor extends HttpServlet {

    @Inject
    private DeadlineFeed feed;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        Optional<String> calendar = path.matches("/[A-Za-z0-9_-]{10,100}\\.ics")
                ? feed.calendar(path.substring(1, path.length() - ".ics".length()))
                : Optional.empty();
        if (calendar.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/calendar");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(calendar.get());
    }
}
