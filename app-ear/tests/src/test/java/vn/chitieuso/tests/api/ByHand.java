package vn.chitieuso.tests.api;

import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;

/** Reckons a score again with nothing but what its explanation tells, as somebody with paper and pencil would. */
public final class ByHand {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ByHand() {}

    /** The points of a computed score. */
    public static BigDecimal points(JsonObject score) {
        return share(score)
                .multiply(new BigDecimal(Answer.text(score, "maximum")))
                .setScale(4, RoundingMode.HALF_UP);
    }

    private static BigDecimal share(JsonObject score) {
        String parameters = Answer.text(score, "parameters");
        return switch (Answer.text(score, "rule")) {
            case "LINEAR" -> {
                String[] ends = parameters.split("\\.\\.");
                BigDecimal zero = new BigDecimal(ends[0]);
                BigDecimal full = new BigDecimal(ends[1]);
                yield value(score)
                        .subtract(zero)
                        .divide(full.subtract(zero), MathContext.DECIMAL128)
                        .max(BigDecimal.ZERO)
                        .min(BigDecimal.ONE);
            }
            case "STEPS" -> {
                for (String step : parameters.split(";")) {
                    String[] sides = step.strip().substring(2).split(":");
                    if (value(score).compareTo(new BigDecimal(sides[0])) >= 0) {
                        yield new BigDecimal(sides[1]);
                    }
                }
                yield BigDecimal.ZERO;
            }
            case "YES_NO" -> value(score).compareTo(BigDecimal.ONE) >= 0 ? BigDecimal.ONE : BigDecimal.ZERO;
            case "RANK" -> {
                BigDecimal peers = new BigDecimal(Answer.text(score, "peers"));
                yield peers.subtract(new BigDecimal(Answer.text(score, "place")))
                        .divide(peers.subtract(BigDecimal.ONE), MathContext.DECIMAL128);
            }
            default -> throw new IllegalArgumentException("nothing to reckon: " + score);
        };
    }

    /** The measure is one indicator, its formula {@code a / b * 100} or a figure as it was reported. */
    private static BigDecimal value(JsonObject score) {
        Map<String, JsonObject> inputs = new HashMap<>();
        EvaluationDesk.objects(score, "inputs").forEach(input -> inputs.put(Answer.text(input, "code"), input));
        JsonObject measured = inputs.get(Answer.text(score, "measure"));
        String formula = Answer.text(measured, "formula");
        if (formula == null) {
            return new BigDecimal(Answer.text(measured, "value"));
        }
        String[] parts = formula.split(" ");
        if (parts.length != 5 || !"/".equals(parts[1]) || !"*".equals(parts[3]) || !"100".equals(parts[4])) {
            throw new IllegalArgumentException("no ratio: " + formula);
        }
        return figure(inputs, parts[0])
                .divide(figure(inputs, parts[2]), MathContext.DECIMAL128)
                .multiply(HUNDRED);
    }

    private static BigDecimal figure(Map<String, JsonObject> inputs, String code) {
        return new BigDecimal(Answer.text(inputs.get(code), "value"));
    }
}
