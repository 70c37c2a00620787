package vn.chitieuso.kpi.scorecard;

import java.math.BigDecimal;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What units are called from a share of the maximum on: "Tốt" from 80 %. */
@Embeddable
public class Classification {

    public static final int NAME_MAX = 100;

    private String name;

    @Column(name = "from_percent")
    private BigDecimal fromPercent;

    /** For JPA. */
    protected Classification() {}

    public Classification(String name, BigDecimal fromPercent) {
        this.name = Objects.requireNonNull(name, "name");
        this.fromPercent = Objects.requireNonNull(fromPercent, "fromPercent");
    }

    public String getName() {
        return name;
    }

    public BigDecimal getFromPercent() {
        return fromPercent;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Classification that
                && name.equals(that.name)
                && fromPercent.compareTo(that.fromPercent) == 0;
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name + " ≥ " + fromPercent.toPlainString() + " %";
    }
}
