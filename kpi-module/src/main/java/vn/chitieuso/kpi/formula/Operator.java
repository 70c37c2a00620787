package vn.chitieuso.kpi.formula;

import java.util.Arrays;
import java.util.Optional;

/** The four operations, in the two strengths with which they bind. */
enum Operator {
    /** Both together. */
    PLUS('+', 1),
    /** The left without the right. */
    MINUS('-', 1),
    /** So many times. */
    TIMES('*', 2),
    /** The share; undefined over zero. */
    DIVIDED('/', 2);

    private final char sign;
    private final int strength;

    Operator(char sign, int strength) {
        this.sign = sign;
        this.strength = strength;
    }

    static Optional<Operator> of(char sign) {
        return Arrays.stream(values()).filter(each -> each.sign == sign).findFirst();
    }

    char sign() {
        return sign;
    }

    int strength() {
        return strength;
    }

    boolean adds() {
        return strength == 1;
    }
}
