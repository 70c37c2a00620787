package vn.chitieuso.platform.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.time.Zone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Numbers and dates as officials read them, in every language of the product: {@code 1.902.270}, {@code 99,8},
 * {@code 17/11/2026}, {@code 17/11/2026 09:41}. What is absent shows as a dash.
 */
@Named
@ApplicationScoped
public class Format {

    private static final String ABSENT = "–";
    private static final int ALL_DECIMALS = 12;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");

    @Inject
    private Text text;

    /** With the decimals it has. */
    public String number(Number number) {
        return number(number, ALL_DECIMALS);
    }

    /** Rounded to the decimals given. */
    public String number(Number number, int decimals) {
        return number == null ? ABSENT : Decimals.shown(new BigDecimal(number.toString()), decimals);
    }

    /** The word before a number that is only bounded, {@code trên }; nothing for a plain one. */
    public String qualifier(Object qualifier) {
        String word = qualifier == null ? "" : text.get("platform.web.qualifier." + qualifier);
        return word.isEmpty() ? "" : word + " ";
    }

    public String date(TemporalAccessor date) {
        return date == null ? ABSENT : DATE.format(inVietnam(date));
    }

    public String dateTime(TemporalAccessor time) {
        return time == null ? ABSENT : DATE_TIME.format(inVietnam(time));
    }

    /** For the {@code datetime} attribute of a {@code time} element. */
    public String iso(TemporalAccessor time) {
        return time == null ? "" : inVietnam(time).toString();
    }

    private static TemporalAccessor inVietnam(TemporalAccessor time) {
        if (time instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, Zone.VIETNAM);
        }
        if (time instanceof OffsetDateTime moment) {
            return LocalDateTime.ofInstant(moment.toInstant(), Zone.VIETNAM);
        }
        if (time instanceof ZonedDateTime moment) {
            return LocalDateTime.ofInstant(moment.toInstant(), Zone.VIETNAM);
        }
        return time;
    }
}
