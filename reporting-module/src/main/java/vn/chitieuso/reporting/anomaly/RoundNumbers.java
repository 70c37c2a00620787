package vn.chitieuso.reporting.anomaly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.chitieuso.platform.text.Decimals;

/**
 * Finds units whose numbers end in zero too often: the terminal-digit test. Of counts of at least a hundred, one in ten ends in
 * zero by chance; where more of the peers' do (units of the level, the unit itself left out), their share is taken. Told is
 * whose number of round ones, or a greater one, has at most the chance the settings say, by the exact binomial distribution,
 * and only where the period itself has some.
 */
final class RoundNumbers {

    private static final double ONE_DIGIT_OF_TEN = 0.1;
    private static final double HARDLY_CHANCE_AT_ALL = 1e-3;
    private static final double MOST = 0.99;
    private static final int CELLS_MIN = 5;
    private static final int PERCENT = 100;

    private final AnomalyRules rules;

    RoundNumbers(AnomalyRules rules) {
        this.rules = rules;
    }

    List<Found> in(List<RoundCount> counts) {
        List<Found> found = new ArrayList<>();
        Map<Object, List<RoundCount>> levels = counts.stream().collect(Collectors.groupingBy(RoundCount::level));
        levels.values().forEach(peers -> {
            int cells = peers.stream().mapToInt(RoundCount::cells).sum();
            int round = peers.stream().mapToInt(RoundCount::round).sum();
            peers.stream()
                    .filter(unit -> unit.cells() >= CELLS_MIN && unit.roundNow() > 0)
                    .forEach(unit -> test(unit, cells - unit.cells(), round - unit.round(), found));
        });
        return found;
    }

    private void test(RoundCount unit, int othersCells, int othersRound, List<Found> found) {
        double others = othersCells == 0 ? 0 : (double) othersRound / othersCells;
        double usual = Math.min(MOST, Math.max(ONE_DIGIT_OF_TEN, others));
        double chance = Binomial.atLeast(unit.round(), unit.cells(), usual);
        if (chance > rules.roundChance()) {
            return;
        }
        boolean high = chance <= rules.roundChance() * HARDLY_CHANCE_AT_ALL;
        found.add(new Found(
                unit.unitId(),
                null,
                AnomalyKind.ROUND_NUMBERS,
                high ? AnomalySeverity.HIGH : AnomalySeverity.MEDIUM,
                -Math.log10(Math.max(chance, Double.MIN_NORMAL)),
                unit.round() + "/" + unit.cells() + " " + unit.roundNow(),
                List.of(
                        unit.round(),
                        unit.cells(),
                        Decimals.shown(BigDecimal.valueOf(usual * PERCENT), 1),
                        odds(chance))));
    }

    /** "1/12.000". */
    private static String odds(double chance) {
        double oneIn = 1 / Math.max(chance, 1e-12);
        return "1/" + Decimals.shown(BigDecimal.valueOf(Math.round(oneIn)), 0);
    }
}
