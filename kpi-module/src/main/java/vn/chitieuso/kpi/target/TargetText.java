package vn.chitieuso.kpi.target;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.indicator.Direction;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.text.Folding;

/**
 * A target as officials write it into one cell: "≥ 80", "trên 99,8%", "không quá 5", "từ 60 trở lên". A bare number is to be
 * reached in the direction that is better: at least, at most, or exactly where neither is.
 */
public record TargetText(Qualifier qualifier, BigDecimal value) {

    private static final List<Form> FORMS = List.of(
            new Form(Qualifier.GREATER_OR_EQUAL, "(?:>=|≥|toi thieu|it nhat|tu|dat tu)\\s*(.+?)(?:\\s*tro len)?"),
            new Form(Qualifier.LESS_OR_EQUAL, "(?:<=|≤|toi da|khong qua|khong vuot qua)\\s*(.+?)"),
            new Form(Qualifier.GREATER_THAN, "(?:>|tren|hon)\\s*(.+?)"),
            new Form(Qualifier.LESS_THAN, "(?:<|duoi)\\s*(.+?)"),
            new Form(Qualifier.EQUAL, "(?:=|bang|dung)\\s*(.+?)"));

    /**
     * @param measure the indicator's unit of measure, which may stand behind the number
     * @return empty where the text is no target
     */
    public static Optional<TargetText> parse(String text, Direction direction, String measure) {
        String plain = Folding.fold(text);
        for (Form form : FORMS) {
            Matcher matcher = form.pattern.matcher(plain);
            if (matcher.matches()) {
                return number(matcher.group(1), measure).map(value -> new TargetText(form.qualifier, value));
            }
        }
        Qualifier bare = switch (direction) {
            case HIGHER -> Qualifier.GREATER_OR_EQUAL;
            case LOWER -> Qualifier.LESS_OR_EQUAL;
            case NEUTRAL -> Qualifier.EQUAL;
        };
        return number(plain, measure).map(value -> new TargetText(bare, value));
    }

    private static Optional<BigDecimal> number(String text, String measure) {
        String unit = Folding.fold(measure);
        String number = text.endsWith(unit) ? text.substring(0, text.length() - unit.length()) : text;
        if (number.endsWith("%") && unit.startsWith("%")) {
            number = number.substring(0, number.length() - 1);
        }
        return Decimals.parseTyped(number);
    }

    /** As it is shown and understood again. */
    @Override
    public String toString() {
        String sign = qualifier == Qualifier.EQUAL ? "=" : qualifier.sign();
        return sign + " " + Decimals.shown(value, 6);
    }

    /** One way of saying how a value is meant. */
    private record Form(Qualifier qualifier, Pattern pattern) {

        Form(Qualifier qualifier, String pattern) {
            this(qualifier, Pattern.compile(pattern));
        }
    }
}
