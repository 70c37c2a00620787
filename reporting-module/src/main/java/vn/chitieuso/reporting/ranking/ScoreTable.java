package vn.chitieuso.reporting.ranking;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.chitieuso.reporting.evaluation.ScoreSheet;

/** The scores that are ranked: units against criteria. */
public record ScoreTable(List<RankedCriterion> criteria, List<ScoredUnit> units) {

    public ScoreTable {
        criteria = List.copyOf(criteria);
        units = List.copyOf(units);
        for (ScoredUnit unit : units) {
            if (unit.points().size() != criteria.size() || unit.values().size() != criteria.size()) {
                throw new IllegalArgumentException(unit.code() + " has scores for other criteria");
            }
        }
    }

    static ScoreTable of(ScoreSheet sheet) {
        return new ScoreTable(
                sheet.criteria().stream().map(RankedCriterion::of).toList(),
                sheet.units().stream().map(ScoredUnit::of).toList());
    }

    ScoreTable only(Predicate<ScoredUnit> wanted) {
        return new ScoreTable(criteria, units.stream().filter(wanted).toList());
    }

    /** In the order of their criteria. */
    public List<RankedSection> sections() {
        Map<String, RankedSection> sections = new LinkedHashMap<>();
        for (RankedCriterion criterion : criteria) {
            sections.merge(
                    criterion.section(),
                    new RankedSection(criterion.section(), criterion.sectionTitle(), criterion.maximum()),
                    (one, other) -> new RankedSection(
                            one.code(), one.title(), one.maximum().add(other.maximum())));
        }
        return List.copyOf(sections.values());
    }

    /** Positions of the criteria that a code names: those of a section, or the one criterion; none where it is unknown. */
    int[] named(String code) {
        int[] ofSection = positions(criterion -> criterion.section().equals(code));
        return ofSection.length > 0
                ? ofSection
                : positions(criterion -> criterion.code().equals(code));
    }

    /** Title of the section or criterion; null where the code is unknown. */
    String titleOf(String code) {
        return sections().stream()
                .filter(section -> section.code().equals(code))
                .map(RankedSection::title)
                .findFirst()
                .orElseGet(() -> criteria.stream()
                        .filter(criterion -> criterion.code().equals(code))
                        .map(RankedCriterion::title)
                        .findFirst()
                        .orElse(null));
    }

    private int[] positions(Predicate<RankedCriterion> wanted) {
        return IntStream.range(0, criteria.size())
                .filter(position -> wanted.test(criteria.get(position)))
                .toArray();
    }

    /** A part of the set of criteria. @param maximum what its criteria come to */
    public record RankedSection(String code, String title, BigDecimal maximum) {}
}
