package vn.chitieuso.reporting.ranking;

import java.util.List;

/**
 * Who stands before whom where totals are equal. Whoever is still equal shares a place, and the next place is counted on
 * past them: 1, 2, 2, 4.
 *
 * @param order codes of sections or criteria whose points are compared one after the other; empty where equal totals simply
 *     share a place
 */
public record TieRule(List<String> order) {

    /** What holds where nobody has set anything. */
    public static final TieRule SHARED = new TieRule(List.of());

    public TieRule {
        order = List.copyOf(order);
    }

    public boolean isShared() {
        return order.isEmpty();
    }
}
