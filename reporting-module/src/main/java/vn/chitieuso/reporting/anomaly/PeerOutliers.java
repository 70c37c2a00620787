package vn.chitieuso.reporting.anomaly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.chitieuso.kpi.indicator.Aggregation;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.reporting.report.Derivation;
import vn.chitieuso.reporting.validation.OutlierRules;
import vn.chitieuso.reporting.validation.Typical;

/**
 * Finds figures unlike those of the units of the level, by the robust z-score the form warns by. What adds up over units is
 * compared by its growth on the period before, as logarithm of the ratio, for large units have large figures; a share or a
 * score as it stands, and shares computed by a formula too.
 */
final class PeerOutliers {

    private static final double PERCENT = 100;
    private static final double FAR = 2;
    private static final int DECIMALS = 2;

    private final Asked asked;
    private final OutlierRules rules;
    private final Map<String, IndicatorRow> derived;

    PeerOutliers(Asked asked, OutlierRules rules) {
        this.asked = asked;
        this.rules = rules;
        this.derived = asked.derived().stream().collect(Collectors.toMap(IndicatorRow::code, row -> row));
    }

    List<Found> in(List<Cell> cells) {
        List<Found> found = new ArrayList<>();
        if (!rules.on()) {
            return found;
        }
        List<Cell> all = new ArrayList<>(cells);
        all.addAll(shares(cells));
        all.stream()
                .collect(Collectors.groupingBy(Cell::indicatorId, Collectors.groupingBy(Cell::level)))
                .forEach((indicator, levels) ->
                        levels.values().forEach(peers -> compare(asked.get(indicator), peers, found)));
        return found;
    }

    /** What formulas make of each unit's figures. */
    private List<Cell> shares(List<Cell> cells) {
        List<Cell> shares = new ArrayList<>();
        cells.stream().collect(Collectors.groupingBy(Cell::unitId)).forEach((unit, own) -> {
            Map<String, BigDecimal> inputs = new HashMap<>();
            own.forEach(cell -> inputs.put(asked.get(cell.indicatorId()).code(), cell.value()));
            Derivation derivation = new Derivation(derived, inputs);
            derived.values().stream()
                    .filter(row -> row.parsedFormula().denominator().isPresent())
                    .forEach(row -> derivation
                            .compute(row.code())
                            .ifPresent(value ->
                                    shares.add(new Cell(unit, own.get(0).level(), row.id(), value, null))));
        });
        return shares;
    }

    private void compare(IndicatorRow indicator, List<Cell> peers, List<Found> found) {
        boolean grows = indicator.spaceAggregation() == Aggregation.SUM;
        List<Cell> compared =
                grows ? peers.stream().filter(PeerOutliers::hasGrowth).toList() : peers;
        if (compared.size() < rules.peersMin()) {
            return;
        }
        Typical typical = Typical.of(compared.stream()
                .mapToDouble(cell -> grows ? growth(cell) : cell.value().doubleValue())
                .toArray());
        for (Cell cell : compared) {
            double number = grows ? growth(cell) : cell.value().doubleValue();
            double score = typical.score(number, grows && indicator.isCount() ? chance(cell) : 0);
            double percent = grows ? Math.abs(percent(number - typical.median())) : typical.percentFrom(number);
            if (Math.abs(score) > rules.score() && percent >= rules.leastPercent()) {
                found.add(found(indicator, cell, typical, score, grows));
            }
        }
    }

    private static boolean hasGrowth(Cell cell) {
        return cell.previous() != null
                && cell.previous().signum() > 0
                && cell.value().signum() > 0;
    }

    private static double growth(Cell cell) {
        return Math.log(cell.value().doubleValue() / cell.previous().doubleValue());
    }

    private static double chance(Cell cell) {
        return Math.sqrt(1 / cell.value().doubleValue() + 1 / cell.previous().doubleValue());
    }

    private static double percent(double logarithm) {
        return (Math.exp(logarithm) - 1) * PERCENT;
    }

    private Found found(IndicatorRow indicator, Cell cell, Typical typical, double score, boolean grows) {
        double far = Math.min(Math.abs(score), 1e6);
        String own = grows ? signed(percent(growth(cell))) + "%" : Decimals.shown(cell.value(), DECIMALS);
        String usual = grows ? signed(percent(typical.median())) + "%" : shown(typical.median());
        return new Found(
                cell.unitId(),
                indicator.id(),
                AnomalyKind.UNLIKE_PEERS,
                far >= FAR * rules.score() ? AnomalySeverity.HIGH : AnomalySeverity.MEDIUM,
                far,
                Decimals.exchange(Decimals.rounded(cell.value())) + "/" + Decimals.exchange(cell.previous()),
                List.of(
                        Decimals.shown(cell.value(), DECIMALS),
                        own,
                        usual,
                        typical.count(),
                        shown(Math.copySign(far, score)),
                        new Compared(grows)));
    }

    private static String signed(double percent) {
        return (percent > 0 ? "+" : "") + shown(percent);
    }

    private static String shown(double number) {
        return Decimals.shown(BigDecimal.valueOf(number), 1);
    }
}
