package vn.chitieuso.kpi;

/** How a figure stands to the number beside it: "trên 99,8%" is greater than 99.8, not equal to it. */
public enum Qualifier {
    /** Exactly. */
    EQUAL(""),
    /** "trên", more than. */
    GREATER_THAN(">"),
    /** At least. */
    GREATER_OR_EQUAL("≥"),
    /** "dưới", less than. */
    LESS_THAN("<"),
    /** At most. */
    LESS_OR_EQUAL("≤");

    private final String sign;

    Qualifier(String sign) {
        this.sign = sign;
    }

    /** Empty for equality. */
    public String sign() {
        return sign;
    }
}
