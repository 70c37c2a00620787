package vn.chitieuso.platform.text;

import java.io.Serializable;
import java.util.Collections;
import java.util.Locale;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The language of one request: the reader's choice (a cookie), else the first of {@code Accept-Language} that the product
 * speaks, else Vietnamese.
 */
@Named
@RequestScoped
public class Language implements Serializable {

    public static final String COOKIE = "language";
    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    public static final Locale ENGLISH = Locale.ENGLISH;

    @Inject
    private HttpServletRequest request;

    private Locale locale;

    public Locale getLocale() {
        if (locale == null) {
            locale = resolve();
        }
        return locale;
    }

    public boolean isEnglish() {
        return ENGLISH.getLanguage().equals(getLocale().getLanguage());
    }

    public String text(String key, Object... arguments) {
        return Texts.get(getLocale(), key, arguments);
    }

    private Locale resolve() {
        try {
            return askedFor();
        } catch (IllegalStateException | ContextNotActiveException | NullPointerException noRequestUnderWay) {
            return VIETNAMESE;
        }
    }

    private Locale askedFor() {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (COOKIE.equals(cookie.getName())) {
                    return ENGLISH.getLanguage().equals(cookie.getValue()) ? ENGLISH : VIETNAMESE;
                }
            }
        }
        if (request.getHeader("Accept-Language") == null) {
            return VIETNAMESE;
        }
        for (Locale accepted : Collections.list(request.getLocales())) {
            if (ENGLISH.getLanguage().equals(accepted.getLanguage())) {
                return ENGLISH;
            }
            if (VIETNAMESE.getLanguage().equals(accepted.getLanguage())) {
                return VIETNAMESE;
            }
        }
        return VIETNAMESE;
    }
}
