package vn.chitieuso.admin.notification;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import vn.chitieuso.admin.setting.Settings;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.db.Validity;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.text.Texts;
import vn.chitieuso.platform.web.Format;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Puts a notice into words: an administrator's, where there are any, else the product's own. */
@ApplicationScoped
public class NoticeWording {

    /** The parts of a notice that have words. */
    public static final List<String> PARTS = List.of("subject", "body");

    @Inject
    private Settings settings;

    @Inject
    private Format format;

    String subject(Notices.Row notice, Locale locale) {
        return words(notice, "subject", locale);
    }

    String body(Notices.Row notice, Locale locale) {
        return words(notice, "body", locale);
    }

    private String words(Notices.Row notice, String part, Locale locale) {
        Object[] arguments = notice.argumentList().stream()
                .map(argument -> shown(notice.noticeKind(), argument, locale))
                .toArray();
        String language = locale.getLanguage();
        return settings.find(notice.noticeKind().wording(part, language))
                .map(own -> filled(own, arguments))
                .orElseGet(
                        () -> Texts.get(locale, "admin.notification." + notice.noticeKind() + "." + part, arguments));
    }

    /** The product's own words, with their places, to begin from. */
    public String original(NoticeKind kind, String part, Locale locale) {
        return Texts.get(locale, "admin.notification." + kind + "." + part);
    }

    /** @throws BusinessException if the words have places that the notice cannot fill, or braces that do not match */
    public void refuseUnfillable(NoticeKind kind, String part, String words) {
        int places =
                places(original(kind, "subject", Language.VIETNAMESE) + original(kind, "body", Language.VIETNAMESE));
        int wanted;
        try {
            wanted = places(words);
        } catch (IllegalArgumentException unbalanced) {
            wanted = Integer.MAX_VALUE;
        }
        if (wanted > places) {
            throw new BusinessException("admin.notification.badWording", places - 1);
        }
    }

    private static int places(String words) {
        return new MessageFormat(words.replace("'", "''")).getFormatsByArgumentIndex().length;
    }

    /** Words whose places cannot be filled are shown as they stand, rather than nothing. */
    static String filled(String words, Object[] arguments) {
        try {
            return new MessageFormat(words.replace("'", "''")).format(arguments);
        } catch (IllegalArgumentException unbalanced) {
            return words;
        }
    }

    /** Moments and days are stored as ISO and shown as people read them; roles by their names. */
    private String shown(NoticeKind kind, String argument, Locale locale) {
        try {
            if (argument.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*Z")) {
                return format.dateTime(Instant.parse(argument));
            }
            if (argument.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*")) {
                return format.dateTime(LocalDateTime.parse(argument));
            }
            if (argument.matches("\\d{4}-\\d\\d-\\d\\d")) {
                LocalDate day = LocalDate.parse(argument);
                if (day.equals(Validity.ALWAYS)) {
                    return Texts.get(locale, "admin.notification.always");
                }
                return day.equals(Validity.FOREVER) ? Texts.get(locale, "admin.notification.noEnd") : format.date(day);
            }
        } catch (DateTimeParseException asItStands) {
            return argument;
        }
        boolean role =
                (kind == NoticeKind.GRANT_GIVEN || kind == NoticeKind.GRANT_ENDED) && argument.matches("[A-Z_]+");
        return role ? Texts.get(locale, "admin.account.role." + argument) : argument;
    }
}
