package vn.chitieuso.reporting.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import vn.chitieuso.kpi.indicator.Aggregation;

/**
 * What the months, or quarters, within a longer period say about an indicator that is asked of them too. Once all of them
 * have a figure the longer period's follows from them and is not asked again; until then it is typed.
 *
 * @param aggregation {@link Aggregation#SUM} of a flow or {@link Aggregation#LAST} of a stock
 * @param parts the periods in their order
 */
public record ShorterPeriods(Aggregation aggregation, List<Part> parts) {

    /**
     * One of the periods.
     *
     * @param regime under which it is reported
     * @param value null while nothing stands there
     * @param sent whether the unit's head has sent it
     */
    public record Part(String regime, String period, BigDecimal value, boolean sent) {}

    /** Of a stock the last period is enough; of a flow every period counts. */
    public boolean isComplete() {
        return aggregation == Aggregation.LAST
                ? last().value() != null
                : parts.stream().noneMatch(part -> part.value() == null);
    }

    /** @return null while it is not complete */
    public BigDecimal value() {
        if (!isComplete()) {
            return null;
        }
        return aggregation == Aggregation.LAST
                ? last().value()
                : parts.stream().map(Part::value).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Part last() {
        return parts.get(parts.size() - 1);
    }
}
