package vn.chitieuso.reporting.exchange;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import vn.chitieuso.kpi.rule.ValidationRule;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.text.Worded;

/** What a broken rule says, with the figures of one report. */
record RuleWords(String vietnamese, String english) implements Worded {

    static RuleWords of(ValidationRule rule, Map<String, BigDecimal> figures) {
        return new RuleWords(
                rule.breach(figures, Language.VIETNAMESE).orElse(rule.message()),
                rule.breach(figures, Language.ENGLISH).orElse(rule.messageEn()));
    }

    @Override
    public String in(Locale locale) {
        return Language.ENGLISH.getLanguage().equals(locale.getLanguage()) ? english : vietnamese;
    }

    @Override
    public String toString() {
        return vietnamese;
    }
}
