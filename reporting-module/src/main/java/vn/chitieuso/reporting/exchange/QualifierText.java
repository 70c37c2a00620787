package vn.chitieuso.reporting.exchange;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.platform.text.Folding;

/** A qualifier in a column of its own: its name, its sign, or the word officials use. */
final class QualifierText {

    private static final Map<String, Qualifier> WORDS = Map.of(
            "=", Qualifier.EQUAL,
            ">=", Qualifier.GREATER_OR_EQUAL,
            "<=", Qualifier.LESS_OR_EQUAL,
            "tren", Qualifier.GREATER_THAN,
            "hon", Qualifier.GREATER_THAN,
            "duoi", Qualifier.LESS_THAN,
            "it nhat", Qualifier.GREATER_OR_EQUAL,
            "toi thieu", Qualifier.GREATER_OR_EQUAL,
            "toi da", Qualifier.LESS_OR_EQUAL,
            "khong qua", Qualifier.LESS_OR_EQUAL);

    private QualifierText() {}

    static Optional<Qualifier> parse(String text) {
        String said = text.strip();
        return Arrays.stream(Qualifier.values())
                .filter(qualifier -> qualifier.name().equalsIgnoreCase(said)
                        || qualifier.sign().equals(said))
                .findFirst()
                .or(() -> Optional.ofNullable(WORDS.get(Folding.fold(said))));
    }
}
