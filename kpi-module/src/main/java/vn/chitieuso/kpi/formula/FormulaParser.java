package vn.chitieuso.kpi.formula;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chitieuso.kpi.formula.Symbol.Kind;

/** Reads the text of one formula or condition. */
class FormulaParser {

    private static final int DEPTH_MAX = 50;

    private final List<Symbol> symbols;
    private final Symbol end;
    private int next;
    private int depth;

    FormulaParser(String text) {
        refuseTooLong(text);
        symbols = Symbol.of(text);
        end = new Symbol(Kind.END, "", text.length() + 1);
    }

    Term formula() {
        Term whole = sum();
        refuseRest();
        refuseWithoutCode(whole);
        refuseTooLong(whole.text());
        return whole;
    }

    /** As typed, and as it is stored with a blank around each operator. */
    private static void refuseTooLong(String text) {
        String plain = text.strip();
        if (plain.length() > Formula.TEXT_MAX) {
            throw new FormulaRefusedException(
                    "kpi.formula.tooLong", Formula.TEXT_MAX + 1, plain.length(), Formula.TEXT_MAX);
        }
    }

    Condition.Part condition() {
        Condition.Part whole = any();
        refuseRest();
        refuseTooLong(whole.text());
        return whole;
    }

    private Condition.Part any() {
        Condition.Part part = all();
        while (accept(Kind.OR) != null) {
            part = new Condition.Any(part, all());
        }
        return part;
    }

    private Condition.Part all() {
        Condition.Part part = comparison();
        while (accept(Kind.AND) != null) {
            part = new Condition.All(part, comparison());
        }
        return part;
    }

    private Condition.Part comparison() {
        Term left = sum();
        Symbol sign = accept(Kind.COMPARISON);
        if (sign == null) {
            throw refused("kpi.formula.comparisonExpected", peek());
        }
        return new Condition.Comparison(Comparator.of(sign.text()), left, sum());
    }

    private Term sum() {
        Term term = product();
        while (isOperator(true)) {
            Operator operator = operator();
            term = new Term.Operation(operator, term, product());
        }
        return term;
    }

    private Term product() {
        Term term = atom();
        while (isOperator(false)) {
            Operator operator = operator();
            Symbol divisor = peek();
            Term right = atom();
            if (operator == Operator.DIVIDED && isAlwaysZero(right)) {
                throw refused("kpi.formula.divisionByZero", divisor);
            }
            term = new Term.Operation(operator, term, right);
        }
        return term;
    }

    private Term atom() {
        Symbol symbol = peek();
        next++;
        return switch (symbol.kind()) {
            case CODE -> new Term.Reference(symbol.text());
            case NUMBER -> new Term.Literal(new BigDecimal(symbol.text().replace(',', '.')));
            case OPEN -> enclosed(symbol);
            default -> throw refused("kpi.formula.operandExpected", symbol);
        };
    }

    private Term enclosed(Symbol open) {
        if (++depth > DEPTH_MAX) {
            throw new FormulaRefusedException("kpi.formula.tooDeep", open.position(), DEPTH_MAX);
        }
        Term inside = sum();
        if (accept(Kind.CLOSE) == null) {
            throw peek().kind() == Kind.END
                    ? new FormulaRefusedException("kpi.formula.notClosed", open.position())
                    : refused("kpi.formula.operatorExpected", peek());
        }
        depth--;
        return inside;
    }

    private static boolean isAlwaysZero(Term term) {
        Set<String> codes = new LinkedHashSet<>();
        term.collectCodes(codes);
        return codes.isEmpty()
                && term.compute(Map.of())
                        .optional()
                        .filter(value -> value.signum() == 0)
                        .isPresent();
    }

    private void refuseRest() {
        Symbol rest = peek();
        if (rest.kind() != Kind.END) {
            throw refused(rest.kind() == Kind.CLOSE ? "kpi.formula.notOpened" : "kpi.formula.operatorExpected", rest);
        }
    }

    private static void refuseWithoutCode(Term whole) {
        Set<String> codes = new LinkedHashSet<>();
        whole.collectCodes(codes);
        if (codes.isEmpty()) {
            throw new FormulaRefusedException("kpi.formula.withoutCode", 1);
        }
    }

    private boolean isOperator(boolean adds) {
        Symbol symbol = peek();
        return symbol.kind() == Kind.OPERATOR
                && Operator.of(symbol.text().charAt(0)).orElseThrow().adds() == adds;
    }

    private Operator operator() {
        return Operator.of(symbols.get(next++).text().charAt(0)).orElseThrow();
    }

    private Symbol accept(Kind kind) {
        if (peek().kind() != kind) {
            return null;
        }
        return symbols.get(next++);
    }

    private Symbol peek() {
        return next < symbols.size() ? symbols.get(next) : end;
    }

    private static FormulaRefusedException refused(String key, Symbol at) {
        return at.kind() == Kind.END
                ? new FormulaRefusedException(key + "AtEnd", at.position())
                : new FormulaRefusedException(key, at.position(), at.text());
    }
}
