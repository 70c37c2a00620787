package vn.chitieuso.platform.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.text.Texts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;

/** Makes problem documents in the caller's language. */
@ApplicationScoped
public class Problems {

    private final Jsonb json = JsonbBuilder.create();

    @Inject
    private Language language;

    Problem of(int status, BusinessException exception, String instance) {
        Locale locale = language.getLocale();
        List<Problem.Entry> entries = exception.getErrors().stream()
                .map(error -> new Problem.Entry(error.pointer(), error.code(), error.message(locale)))
                .toList();
        return new Problem("about:blank", title(status), status, exception.message(locale), instance, entries);
    }

    Problem of(int status, String key, String instance, Object... arguments) {
        String detail = Texts.get(language.getLocale(), key, arguments);
        return new Problem("about:blank", title(status), status, detail, instance, List.of());
    }

    /** An answer for an outcome that is no exception. */
    public Response.ResponseBuilder response(int status, String key, Object... arguments) {
        return Response.status(status).type(Problem.MEDIA_TYPE).entity(of(status, key, null, arguments));
    }

    /** For what is refused before a resource is reached. */
    public void write(HttpServletRequest request, HttpServletResponse response, int status, String key)
            throws IOException {
        response.setStatus(status);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(json.toJson(of(status, key, request.getRequestURI())));
    }

    private String title(int status) {
        String title = Texts.get(language.getLocale(), "platform.rest.status." + status);
        return title.startsWith("???") ? Texts.get(language.getLocale(), "platform.rest.status.other") : title;
    }
}
