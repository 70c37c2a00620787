package vn.chitieuso.admin.orgunit.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import vn.chitieuso.platform.db.Validity;
import vn.chitieuso.platform.web.Format;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * The day as of which a page is read, from its address: {@code asOf=2025-06-30} in links, {@code 30/6/2025} from a field. Today, where the address names no day;
 * and today, too, where what it names is no day, which the page tells at the field. Pages of all modules may use it.
 */
@Named
@RequestScoped
public class AsOf {

    private static final DateTimeFormatter AS_TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    @Inject
    private Clock clock;

    @Inject
    private Format format;

    private String text;
    private LocalDate chosen;

    public LocalDate getDay() {
        return chosen == null ? LocalDate.now(clock) : chosen;
    }

    /** Whether the reader chose the day: links pass it on. */
    public boolean isChosen() {
        return chosen != null;
    }

    /** Whether the address names something that is no day. */
    public boolean isRefused() {
        return chosen == null && text != null && !text.isBlank();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
        this.chosen = text == null || text.isBlank() ? null : parse(text.strip());
    }

    /** What the field shows: the day, or what is no day, to be corrected. */
    public String getTyped() {
        return isRefused() ? text : format.date(getDay());
    }

    private static LocalDate parse(String text) {
        try {
            LocalDate day = LocalDate.parse(text, text.contains("/") ? AS_TYPED : DateTimeFormatter.ISO_LOCAL_DATE);
            return day.isBefore(Validity.ALWAYS) || day.isAfter(Validity.FOREVER) ? null : day;
        } catch (DateTimeParseException told) {
            return null;
        }
    }
}
