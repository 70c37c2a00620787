package vn.chitieuso.platform.web;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import vn.chitieuso.platform.text.Language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Texts in the reader's language, for pages: {@code #{text['reporting.report.edit.title']}}, and with arguments
 * {@code #{text.of('reporting.report.edit.due', format.date(report.due))}}.
 */
@Named
@RequestScoped
public class Text extends AbstractMap<String, String> {

    @Inject
    private Language language;

    @Override
    public String get(Object key) {
        return language.text(String.valueOf(key));
    }

    public String of(String key, Object... arguments) {
        return language.text(key, arguments);
    }

    @Override
    public boolean containsKey(Object key) {
        return true;
    }

    /** Nobody lists the texts: they lie in many bundles. */
    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return Set.of();
    }
}
