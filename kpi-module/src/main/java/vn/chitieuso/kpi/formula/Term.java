package vn.chitieuso.kpi.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Set;

/** A part of a formula: a number, a code or an operation on two parts. */
sealed interface Term {

    /** Thirty-four digits: sums of any figures are exact, quotients right to far beyond what is shown. */
    MathContext EXACT = MathContext.DECIMAL128;

    /** With a value for every code; a missing one is told before. */
    Outcome compute(Map<String, BigDecimal> figures);

    void collectCodes(Set<String> codes);

    /** As a formula is stored: one blank around each operator, only the parentheses that are needed. */
    String text();

    int strength();

    /** A constant. */
    record Literal(BigDecimal number) implements Term {

        @Override
        public Outcome compute(Map<String, BigDecimal> figures) {
            return Outcome.of(number);
        }

        @Override
        public void collectCodes(Set<String> codes) {}

        @Override
        public String text() {
            return number.stripTrailingZeros().toPlainString();
        }

        @Override
        public int strength() {
            return Integer.MAX_VALUE;
        }
    }

    /** The figure of an indicator. */
    record Reference(String code) implements Term {

        @Override
        public Outcome compute(Map<String, BigDecimal> figures) {
            return Outcome.of(figures.get(code));
        }

        @Override
        public void collectCodes(Set<String> codes) {
            codes.add(code);
        }

        @Override
        public String text() {
            return code;
        }

        @Override
        public int strength() {
            return Integer.MAX_VALUE;
        }
    }

    /** Two parts and what is done with them. */
    record Operation(Operator operator, Term left, Term right) implements Term {

        @Override
        public Outcome compute(Map<String, BigDecimal> figures) {
            Outcome above = left.compute(figures);
            Outcome below = right.compute(figures);
            if (!above.isPresent() || !below.isPresent()) {
                return above.isPresent() ? below : above;
            }
            return switch (operator) {
                case PLUS -> Outcome.of(above.value().add(below.value()));
                case MINUS -> Outcome.of(above.value().subtract(below.value()));
                case TIMES -> Outcome.of(above.value().multiply(below.value(), EXACT));
                case DIVIDED ->
                    below.value().signum() == 0
                            ? Outcome.dividedByZero(right.text())
                            : Outcome.of(above.value().divide(below.value(), EXACT));
            };
        }

        @Override
        public void collectCodes(Set<String> codes) {
            left.collectCodes(codes);
            right.collectCodes(codes);
        }

        @Override
        public String text() {
            return enclosed(left, left.strength() < operator.strength())
                    + " "
                    + operator.sign()
                    + " "
                    + enclosed(right, right.strength() <= operator.strength());
        }

        private static String enclosed(Term part, boolean enclose) {
            return enclose ? "(" + part.text() + ")" : part.text();
        }

        @Override
        public int strength() {
            return operator.strength();
        }
    }
}
