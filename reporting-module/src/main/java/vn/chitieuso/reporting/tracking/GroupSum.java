package vn.chitieuso.reporting.tracking;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.indicator.Aggregation;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.ReportedFigure;
import vn.chitieuso.reporting.report.Derivation;

/**
 * What the members of a group come to together: inputs add up, formulas are computed on the sums. A member without all the
 * inputs of a formula is in neither of its sums. What does not add up over units has no figure for a group.
 */
final class GroupSum {

    private final Definitions definitions;
    private final Collection<Map<String, ReportedFigure>> members;
    private final int size;

    /** @param size members in all, those without any figure included */
    GroupSum(Definitions definitions, Collection<Map<String, ReportedFigure>> members, int size) {
        this.definitions = definitions;
        this.members = members;
        this.size = size;
    }

    Optional<ReportedFigure> of(String code) {
        Set<IndicatorRow> inputs = definitions.inputs(code);
        Set<String> codes = inputs.stream().map(IndicatorRow::code).collect(Collectors.toSet());
        boolean adds = inputs.stream().allMatch(input -> input.spaceAggregation() == Aggregation.SUM);
        List<Map<String, ReportedFigure>> complete = members.stream()
                .filter(figures -> figures.keySet().containsAll(codes))
                .toList();
        if (!adds || complete.isEmpty()) {
            return Optional.empty();
        }
        Map<String, BigDecimal> sums = new HashMap<>();
        complete.forEach(figures ->
                codes.forEach(input -> sums.merge(input, figures.get(input).value(), BigDecimal::add)));
        return new Derivation(definitions.derived(), sums)
                .compute(code)
                .map(value -> figure(code, codes, value, complete));
    }

    private ReportedFigure figure(
            String code, Set<String> inputs, BigDecimal value, List<Map<String, ReportedFigure>> complete) {
        List<ReportedFigure> parts = complete.stream()
                .flatMap(figures -> inputs.stream().map(figures::get))
                .toList();
        long reported = complete.stream()
                .mapToLong(figures -> inputs.stream()
                        .mapToLong(input -> figures.get(input).reported())
                        .min()
                        .orElse(0))
                .sum();
        long expected = complete.stream()
                .mapToLong(figures -> inputs.stream()
                        .mapToLong(input -> figures.get(input).expected())
                        .min()
                        .orElse(0))
                .sum();
        boolean lower = parts.stream()
                .anyMatch(part ->
                        part.qualifier() == Qualifier.GREATER_THAN || part.qualifier() == Qualifier.GREATER_OR_EQUAL);
        boolean input = !definitions.get(code).isDerived();
        return new ReportedFigure(
                value,
                input && lower ? Qualifier.GREATER_THAN : Qualifier.EQUAL,
                reported,
                expected + size - complete.size(),
                parts.stream().anyMatch(ReportedFigure::illustrative));
    }
}
