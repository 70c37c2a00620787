package vn.chitieuso.reporting.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import vn.chitieuso.kpi.scorecard.RuleKind;
import vn.chitieuso.kpi.scorecard.ScoringRule;

/** Scores as a test needs them: criteria first, then units with points and values in their order. */
final class ScoreTables {

    private final List<RankedCriterion> criteria = new ArrayList<>();
    private final List<ScoredUnit> units = new ArrayList<>();

    static ScoreTables scores() {
        return new ScoreTables();
    }

    ScoreTables criterion(String section, String code, int maximum) {
        return criterion(section, code, maximum, RuleKind.MANUAL, null);
    }

    ScoreTables criterion(String section, String code, int maximum, RuleKind kind, String parameters) {
        criteria.add(new RankedCriterion(
                section,
                "Mục " + section,
                code,
                "Tiêu chí " + code,
                BigDecimal.valueOf(maximum),
                ScoringRule.parse(kind, parameters)));
        return this;
    }

    /** @param points of each criterion, {@code -} for none */
    ScoreTables unit(String name, String... points) {
        return measured(name, points, new String[points.length]);
    }

    ScoreTables measured(String name, String[] points, String... values) {
        units.add(new ScoredUnit(units.size() + 1L, "0" + units.size(), name, "Xã", numbers(points), numbers(values)));
        return this;
    }

    private static List<BigDecimal> numbers(String... texts) {
        return Arrays.stream(texts)
                .map(text -> text == null || "-".equals(text) ? null : new BigDecimal(text))
                .toList();
    }

    ScoreTable table() {
        return new ScoreTable(criteria, units);
    }

    /** So many units and criteria, in sections of ten; whole points, so that ties happen. */
    static ScoreTable random(int units, int criteria, long seed) {
        Random chance = new Random(seed);
        ScoreTables scores = scores();
        for (int criterion = 0; criterion < criteria; criterion++) {
            scores.criterion("S" + criterion / 10, "C" + criterion, 5 + chance.nextInt(20));
        }
        for (int unit = 0; unit < units; unit++) {
            scores.unit(
                    "Đơn vị " + unit,
                    IntStream.range(0, criteria)
                            .mapToObj(criterion -> chance.nextInt(12) == 0
                                    ? "-"
                                    : String.valueOf(chance.nextInt(scores.criteria
                                                    .get(criterion)
                                                    .maximum()
                                                    .intValue()
                                            + 1)))
                            .toArray(String[]::new));
        }
        return scores.table();
    }
}
