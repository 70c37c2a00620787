package vn.chitieuso.kpi.indicator;

import java.util.List;
import vn.chitieuso.kpi.formula.Problem;

/**
 * What can be said about the text of a formula or condition without any figure.
 *
 * @param text as it would be stored; null where the text is no formula
 * @param measure of what it computes; null for a condition and where the text is no formula
 * @param position of the first wrong character, from 1; 0 where the text is a formula
 * @param nodes every indicator it reads, through others too, the direct ones first
 */
public record FormulaReview(String text, String measure, int position, List<Problem> problems, List<Node> nodes) {

    public boolean isValid() {
        return problems.stream().noneMatch(Problem::isError);
    }

    /**
     * One indicator in the graph of what reads what.
     *
     * @param name null where the code has no definition on the day
     * @param depth how many steps from the formula, from 1
     * @param reads the codes of its own formula
     */
    public record Node(String code, String name, String unit, IndicatorKind kind, int depth, List<String> reads) {}
}
