package vn.chitieuso.kpi.formula;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A formula over indicator codes with exact decimals: {@code VB-06a / VB-04 * 100}. Operators are + - * / and parentheses;
 * × ÷ : − and a decimal comma are understood when typed. A missing input gives no value, never zero; so does a division by
 * zero. Its text is stored in one way however it was typed, so equal formulas have equal texts.
 */
public final class Formula {

    public static final int TEXT_MAX = 400;

    private static final ParsedTexts<Formula> PARSED =
            new ParsedTexts<>(text -> new Formula(new FormulaParser(text).formula()));

    private static final Pattern CODE = Pattern.compile(Symbol.CODE);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Term root;
    private final Set<String> codes = new LinkedHashSet<>();

    private Formula(Term root) {
        this.root = root;
        root.collectCodes(codes);
    }

    /** @throws FormulaRefusedException if the text is no formula */
    public static Formula parse(String text) {
        return PARSED.get(text);
    }

    /** Whether the text has the form of an indicator's code: VB-03, VB-06a, CT969-X. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** The codes it reads, in the order they stand. */
    public Set<String> codes() {
        return Collections.unmodifiableSet(codes);
    }

    /** The value, or why there is none. */
    public Outcome compute(Map<String, BigDecimal> figures) {
        List<String> missing =
                codes.stream().filter(code -> figures.get(code) == null).toList();
        return missing.isEmpty() ? root.compute(figures) : Outcome.missing(missing);
    }

    /** @return empty where an input is missing or something is divided by zero */
    public Optional<BigDecimal> evaluate(Map<String, BigDecimal> figures) {
        return compute(figures).optional();
    }

    /**
     * How the true value stands to the computed one.
     *
     * @param bounds of the figures that are not exact
     */
    public Bound bound(Map<String, BigDecimal> figures, Map<String, Bound> bounds) {
        return bounds.values().stream().allMatch(Bound.EXACT::equals)
                ? Bound.EXACT
                : new Bounding(figures, bounds).of(root);
    }

    /** What stands above the line where the whole is a ratio, {@code a / b} or {@code a / b * 100}. */
    public Optional<Formula> numerator() {
        return ratio().map(Term.Operation::left).map(Formula::new);
    }

    /** What stands below the line where the whole is a ratio. */
    public Optional<Formula> denominator() {
        return ratio().map(Term.Operation::right).map(Formula::new);
    }

    /** Whether it is a share of hundred. */
    public boolean isPercentage() {
        return ratio().isPresent() && isHundredfold(root);
    }

    /** The ratio of two sums, as {@link #evaluate} would compute it. */
    public BigDecimal divide(BigDecimal numerator, BigDecimal denominator) {
        BigDecimal ratio = numerator.divide(denominator, Term.EXACT);
        return isPercentage() ? ratio.multiply(HUNDRED, Term.EXACT) : ratio;
    }

    private Optional<Term.Operation> ratio() {
        Term line = isHundredfold(root) ? ((Term.Operation) root).left() : root;
        return line instanceof Term.Operation operation
                        && operation.operator() == Operator.DIVIDED
                        && readsSomething(operation.left())
                        && readsSomething(operation.right())
                ? Optional.of(operation)
                : Optional.empty();
    }

    private static boolean isHundredfold(Term term) {
        return term instanceof Term.Operation operation
                && operation.operator() == Operator.TIMES
                && operation.right() instanceof Term.Literal factor
                && factor.number().compareTo(HUNDRED) == 0;
    }

    private static boolean readsSomething(Term term) {
        Set<String> read = new LinkedHashSet<>();
        term.collectCodes(read);
        return !read.isEmpty();
    }

    Term root() {
        return root;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Formula that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return root.text();
    }
}
