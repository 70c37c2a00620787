package vn.chitieuso.kpi.formula;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A formula that must be true: {@code VB-06a <= VB-04}, joined with {@code AND} and {@code OR} where needed. It is silent
 * while a figure it reads is missing, for what is not known is not wrong.
 */
public final class Condition {

    private static final ParsedTexts<Condition> PARSED = new ParsedTexts<>(Condition::new);

    private final Part root;
    private final Set<String> codes = new LinkedHashSet<>();

    private Condition(String text) {
        root = new FormulaParser(text).condition();
        root.collectCodes(codes);
        if (codes.isEmpty()) {
            throw new FormulaRefusedException("kpi.formula.withoutCode", 1);
        }
    }

    /** @throws FormulaRefusedException if the text is no condition */
    public static Condition parse(String text) {
        return PARSED.get(text);
    }

    public Set<String> codes() {
        return Collections.unmodifiableSet(codes);
    }

    /** @return the comparison that fails, the first where there are several; empty where all holds or something is missing */
    public Optional<Breach> breach(Map<String, BigDecimal> figures) {
        return codes.stream().allMatch(code -> figures.get(code) != null) ? root.breach(figures) : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Condition that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return root.text();
    }

    /**
     * What does not hold, with the values of its sides.
     *
     * @param comparison as a formula is written
     */
    public record Breach(String comparison, BigDecimal left, BigDecimal right) {}

    /** A part of a condition. */
    sealed interface Part {

        Optional<Breach> breach(Map<String, BigDecimal> figures);

        void collectCodes(Set<String> codes);

        String text();
    }

    /** Two sides that must stand in a certain way. */
    record Comparison(Comparator comparator, Term left, Term right) implements Part {

        @Override
        public Optional<Breach> breach(Map<String, BigDecimal> figures) {
            Outcome one = left.compute(figures);
            Outcome other = right.compute(figures);
            if (!one.isPresent() || !other.isPresent() || comparator.holds(one.value(), other.value())) {
                return Optional.empty();
            }
            return Optional.of(new Breach(text(), one.value(), other.value()));
        }

        @Override
        public void collectCodes(Set<String> codes) {
            left.collectCodes(codes);
            right.collectCodes(codes);
        }

        @Override
        public String text() {
            return left.text() + " " + comparator.sign() + " " + right.text();
        }
    }

    /** Both parts must hold. */
    record All(Part first, Part second) implements Part {

        @Override
        public Optional<Breach> breach(Map<String, BigDecimal> figures) {
            return first.breach(figures).or(() -> second.breach(figures));
        }

        @Override
        public void collectCodes(Set<String> codes) {
            first.collectCodes(codes);
            second.collectCodes(codes);
        }

        @Override
        public String text() {
            return first.text() + " AND " + second.text();
        }
    }

    /** One of the parts must hold. */
    record Any(Part first, Part second) implements Part {

        @Override
        public Optional<Breach> breach(Map<String, BigDecimal> figures) {
            return first.breach(figures).filter(broken -> second.breach(figures).isPresent());
        }

        @Override
        public void collectCodes(Set<String> codes) {
            first.collectCodes(codes);
            second.collectCodes(codes);
        }

        @Override
        public String text() {
            return first.text() + " OR " + second.text();
        }
    }
}
