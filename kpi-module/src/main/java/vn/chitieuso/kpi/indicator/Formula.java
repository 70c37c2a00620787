package vn.chitieuso.kpi.indicator;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.parser.ParseException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chitieuso.platform.BusinessException;

/**
 * A formula over indicator codes with exact decimals: {@code VB-06a / VB-04 * 100}. Operators are + - * / with a blank on
 * both sides, for codes contain hyphens, and parentheses. A missing input gives no value, never zero; so does a division by
 * zero.
 */
public final class Formula {

    public static final int TEXT_MAX = 400;

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*-[0-9A-Z]+[a-z]?");
    private static final Pattern REST = Pattern.compile("[0-9.()\\s]*(?:\\s[-+*/]\\s[0-9.()\\s]*)*");
    private static final String TIMES_HUNDRED = " * 100";
    private static final String DIVIDED_BY = " / ";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final ExpressionConfiguration EXACT = ExpressionConfiguration.builder()
            .mathContext(MathContext.DECIMAL128)
            .implicitMultiplicationAllowed(false)
            .arraysAllowed(false)
            .structuresAllowed(false)
            .stripTrailingZeros(false)
            .build();

    private final String text;
    private final Set<String> codes = new LinkedHashSet<>();
    private final Expression expression;

    private Formula(String text) {
        this.text = text;
        if (text.length() > TEXT_MAX
                || !REST.matcher(CODE.matcher(text).replaceAll("0")).matches()) {
            throw new BusinessException("kpi.indicator.badFormula", text);
        }
        Map<String, String> variables = new LinkedHashMap<>();
        String plain = CODE.matcher(text).replaceAll(match -> {
            codes.add(match.group());
            return variables.computeIfAbsent(match.group(), code -> "v" + variables.size());
        });
        if (codes.isEmpty()) {
            throw new BusinessException("kpi.indicator.badFormula", text);
        }
        this.expression = new Expression(plain, EXACT);
        try {
            expression.validate();
        } catch (ParseException e) {
            throw new BusinessException("kpi.indicator.badFormula", text);
        }
    }

    /** @throws BusinessException if the text is no formula */
    public static Formula parse(String text) {
        return new Formula(text.strip());
    }

    /** The codes it reads, in the order they stand. */
    public Set<String> codes() {
        return Collections.unmodifiableSet(codes);
    }

    /** @return empty where an input is missing or something is divided by zero */
    public Optional<BigDecimal> evaluate(Map<String, BigDecimal> inputs) {
        Map<String, Object> variables = new LinkedHashMap<>();
        for (String code : codes) {
            BigDecimal input = inputs.get(code);
            if (input == null) {
                return Optional.empty();
            }
            variables.put("v" + variables.size(), input);
        }
        try {
            return Optional.of(
                    expression.copy().withValues(variables).evaluate().getNumberValue());
        } catch (EvaluationException | ParseException | ArithmeticException dividedByZero) {
            return Optional.empty();
        }
    }

    /** What stands above the line where the whole is a ratio, {@code a / b} or {@code a / b * 100}. */
    public Optional<Formula> numerator() {
        return ratio(0);
    }

    /** What stands below the line where the whole is a ratio. */
    public Optional<Formula> denominator() {
        return ratio(1);
    }

    /** Whether it is a share of hundred. */
    public boolean isPercentage() {
        return numerator().isPresent() && text.endsWith(TIMES_HUNDRED);
    }

    /** The ratio of two sums, as {@link #evaluate} would compute it. */
    public BigDecimal divide(BigDecimal numerator, BigDecimal denominator) {
        BigDecimal above = isPercentage() ? numerator.multiply(HUNDRED) : numerator;
        return above.divide(denominator, MathContext.DECIMAL128);
    }

    private Optional<Formula> ratio(int side) {
        String whole = text.endsWith(TIMES_HUNDRED) ? text.substring(0, text.length() - TIMES_HUNDRED.length()) : text;
        int line = -1;
        int depth = 0;
        for (int i = 0; i < whole.length(); i++) {
            depth += whole.charAt(i) == '(' ? 1 : whole.charAt(i) == ')' ? -1 : 0;
            if (depth == 0 && whole.startsWith(DIVIDED_BY, i)) {
                if (line >= 0) {
                    return Optional.empty();
                }
                line = i;
            } else if (depth == 0
                    && (whole.startsWith(" + ", i) || whole.startsWith(" - ", i) || whole.startsWith(" * ", i))) {
                return Optional.empty();
            }
        }
        if (line < 0) {
            return Optional.empty();
        }
        String part = side == 0 ? whole.substring(0, line) : whole.substring(line + DIVIDED_BY.length());
        Matcher codesInPart = CODE.matcher(part);
        return codesInPart.find() ? Optional.of(parse(part)) : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Formula that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
