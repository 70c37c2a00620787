package vn.chitieuso.kpi.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chitieuso.kpi.Severity;
import vn.chitieuso.kpi.formula.Condition;
import vn.chitieuso.platform.db.Validity;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.text.Language;

/**
 * A condition that figures of one report must meet, over an interval. It is silent while a figure is missing.
 *
 * @param code its name for machines: {@code signed-not-above-outgoing}
 * @param indicator code of the one at whose cell a breach shows
 * @param condition as a {@link Condition} is written
 * @param message what is told in Vietnamese, with {0} and {1} for the values of the sides that do not stand as they should
 * @param messageEn the same in English
 */
public record ValidationRule(
        String code,
        String indicator,
        String condition,
        Severity severity,
        String message,
        String messageEn,
        LocalDate validFrom,
        LocalDate validTo) {

    public static final int CODE_MAX = 40;
    public static final int MESSAGE_MAX = 400;

    private static final int SHOWN_DECIMALS = 2;

    /** @return what to tell where the figures break the rule; empty where they keep it or one is missing */
    public Optional<String> breach(Map<String, BigDecimal> figures, Locale locale) {
        String pattern = Language.ENGLISH.getLanguage().equals(locale.getLanguage()) ? messageEn : message;
        return Condition.parse(condition)
                .breach(figures)
                .map(breach -> pattern.replace("{0}", Decimals.shown(breach.left(), SHOWN_DECIMALS))
                        .replace("{1}", Decimals.shown(breach.right(), SHOWN_DECIMALS)));
    }

    /** The indicators that are compared. */
    public Set<String> codes() {
        return Condition.parse(condition).codes();
    }

    /** The first day, or null where the beginning is not known. */
    public LocalDate knownFrom() {
        return Validity.knownFrom(validFrom);
    }

    /** The last day, or null while the end is open. */
    public LocalDate knownTo() {
        return Validity.knownTo(validTo);
    }
}
