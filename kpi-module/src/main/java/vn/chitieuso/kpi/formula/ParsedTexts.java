package vn.chitieuso.kpi.formula;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What texts were parsed into, for a catalogue's few hundred are asked for again at every figure that is saved. Texts that
 * were refused are not kept; whatever fills it with more than a catalogue has begins it anew.
 */
final class ParsedTexts<T> {

    private static final int KEPT_MAX = 5_000;

    private final Map<String, T> parsed = new ConcurrentHashMap<>();
    private final Function<String, T> parser;

    ParsedTexts(Function<String, T> parser) {
        this.parser = parser;
    }

    T get(String text) {
        T known = text == null ? null : parsed.get(text);
        if (known != null) {
            return known;
        }
        T fresh = parser.apply(text);
        if (parsed.size() >= KEPT_MAX) {
            parsed.clear();
        }
        parsed.put(text, fresh);
        return fresh;
    }
}
