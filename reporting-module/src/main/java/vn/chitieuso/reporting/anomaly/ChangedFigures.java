package vn.chitieuso.reporting.anomaly;

import java.math.BigDecimal;
import java.util.List;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.time.Zone;

/** Says of figures that changed after acceptance what they were and are, who changed them and when. */
final class ChangedFigures {

    private static final int DECIMALS = 6;
    private static final double NOTHING_BEFORE = 1e6;

    private ChangedFigures() {}

    static List<Found> in(List<AnomalyFigures.Change> changes) {
        return changes.stream().map(ChangedFigures::found).toList();
    }

    private static Found found(AnomalyFigures.Change change) {
        String before = shown(change.beforeQualifier(), change.beforeValue());
        String after = shown(change.afterQualifier(), change.afterValue());
        return new Found(
                change.unitId(),
                change.indicatorId(),
                AnomalyKind.CHANGED_AFTER_ACCEPTANCE,
                AnomalySeverity.HIGH,
                relative(change.beforeValue(), change.afterValue()),
                before + " → " + after,
                List.of(
                        before,
                        after,
                        change.changedBy(),
                        change.changedAt().atZoneSameInstant(Zone.VIETNAM).toLocalDateTime(),
                        change.acceptedAt().atZoneSameInstant(Zone.VIETNAM).toLocalDateTime(),
                        change.reason() == null ? "–" : change.reason()));
    }

    private static double relative(BigDecimal before, BigDecimal after) {
        return before == null || before.signum() == 0 || after == null
                ? NOTHING_BEFORE
                : Math.abs(after.doubleValue() / before.doubleValue() - 1);
    }

    private static String shown(Qualifier qualifier, BigDecimal value) {
        String sign = value == null || qualifier == null ? "" : qualifier.sign();
        return (sign.isEmpty() ? "" : sign + " ") + Decimals.shown(value, DECIMALS);
    }
}
