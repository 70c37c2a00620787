package vn.chitieuso.reporting.anomaly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.platform.text.Decimals;

/**
 * Finds amounts that are those of the period before. Zeros are not looked at: nothing followed by nothing is no wonder; nor
 * are stocks, which may well stay.
 *
 * <p>A report is copied where nearly all of its amounts are equal. Else a single count is told where chance hardly brings it:
 * two counts around m fall together with the chance 1/(2√(πm)) (two Poisson variables), and where hardly any peer's stayed.
 */
final class CopiedFigures {

    private static final int SHOWN_DECIMALS = 2;
    private static final double PERCENT = 100;
    private static final int PEERS_MIN = 5;

    private final Asked asked;
    private final AnomalyRules rules;

    CopiedFigures(Asked asked, AnomalyRules rules) {
        this.asked = asked;
        this.rules = rules;
    }

    List<Found> in(List<Cell> cells) {
        List<Cell> amounts = cells.stream()
                .filter(cell -> asked.isAmount(cell.indicatorId()))
                .filter(cell -> cell.previous() != null && cell.value().signum() != 0)
                .toList();
        Map<Long, Map<Object, List<Cell>>> peers =
                amounts.stream().collect(Collectors.groupingBy(Cell::indicatorId, Collectors.groupingBy(Cell::level)));
        List<Found> found = new ArrayList<>();
        amounts.stream().collect(Collectors.groupingBy(Cell::unitId)).forEach((unit, own) -> {
            List<Cell> same = own.stream().filter(Cell::isSame).toList();
            if (own.size() >= rules.copiedMin() && same.size() >= rules.copiedShare() * own.size()) {
                found.add(copied(unit, own, same.size()));
            } else {
                same.stream()
                        .filter(cell ->
                                isWonder(cell, peers.get(cell.indicatorId()).get(cell.level())))
                        .forEach(cell -> found.add(
                                same(cell, peers.get(cell.indicatorId()).get(cell.level()))));
            }
        });
        return found;
    }

    private static Found copied(long unit, List<Cell> own, int same) {
        String figures = own.stream()
                .sorted(Comparator.comparing(Cell::indicatorId))
                .map(cell -> cell.indicatorId() + "=" + Decimals.exchange(cell.value()))
                .collect(Collectors.joining(";"));
        return new Found(
                unit,
                null,
                AnomalyKind.COPIED_REPORT,
                AnomalySeverity.HIGH,
                (double) same / own.size(),
                same + "/" + own.size() + " " + Integer.toHexString(figures.hashCode()),
                List.of(same, own.size()));
    }

    private boolean isWonder(Cell cell, List<Cell> peers) {
        IndicatorRow indicator = asked.get(cell.indicatorId());
        return indicator.isCount()
                && peers.size() >= PEERS_MIN
                && chance(cell.value()) <= rules.sameChance()
                && othersThatStayed(cell, peers) <= rules.sameChance();
    }

    /** That two counts around a number are equal. */
    static double chance(BigDecimal around) {
        return 1 / (2 * Math.sqrt(Math.PI * Math.max(1, around.doubleValue())));
    }

    private static double othersThatStayed(Cell cell, List<Cell> peers) {
        long stayed = peers.stream().filter(Cell::isSame).count() - 1;
        return (double) stayed / Math.max(1, peers.size() - 1);
    }

    private static Found same(Cell cell, List<Cell> peers) {
        double chance = chance(cell.value());
        return new Found(
                cell.unitId(),
                cell.indicatorId(),
                AnomalyKind.SAME_AS_BEFORE,
                AnomalySeverity.LOW,
                -chance,
                Decimals.exchange(cell.value()),
                List.of(
                        Decimals.shown(cell.value(), SHOWN_DECIMALS),
                        Decimals.shown(BigDecimal.valueOf(chance * PERCENT), SHOWN_DECIMALS),
                        peers.stream().filter(Cell::isSame).count(),
                        peers.size()));
    }
}
