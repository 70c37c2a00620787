package vn.chitieuso.reporting.tracking;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.ReportedFigure;
import vn.chitieuso.kpi.indicator.ReportedFigures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What bearers of targets come to in one period, however many they are. */
@ApplicationScoped
class BearerFigures {

    @Inject
    private ReportedFigures sent;

    @Inject
    private AcceptedFigures accepted;

    Map<Bearer, Map<String, ReportedFigure>> of(
            Collection<Bearer> bearers,
            Period period,
            Collection<String> codes,
            Definitions definitions,
            GroupMembers members,
            boolean acceptedOnly) {
        Set<Long> units = new HashSet<>();
        Set<String> wanted = new HashSet<>(codes);
        for (Bearer bearer : bearers) {
            if (bearer.isGroup()) {
                members.on(bearer.group(), period.dataTo()).forEach(unit -> units.add(unit.id()));
                codes.forEach(code -> definitions.inputs(code).stream()
                        .map(IndicatorRow::code)
                        .forEach(wanted::add));
            } else {
                units.add(bearer.unit());
            }
        }
        Map<Long, Map<String, ReportedFigure>> figures = units.isEmpty()
                ? Map.of()
                : acceptedOnly ? accepted.of(units, period, wanted) : sent.of(units, period, wanted);
        Map<Bearer, Map<String, ReportedFigure>> found = new HashMap<>();
        for (Bearer bearer : bearers) {
            found.put(
                    bearer,
                    bearer.isGroup()
                            ? together(members.on(bearer.group(), period.dataTo()), figures, codes, definitions)
                            : figures.getOrDefault(bearer.unit(), Map.of()));
        }
        return found;
    }

    private static Map<String, ReportedFigure> together(
            List<UnitRow> members,
            Map<Long, Map<String, ReportedFigure>> figures,
            Collection<String> codes,
            Definitions definitions) {
        List<Map<String, ReportedFigure>> parts = members.stream()
                .map(unit -> figures.get(unit.id()))
                .filter(Objects::nonNull)
                .toList();
        GroupSum sum = new GroupSum(definitions, parts, members.size());
        Map<String, ReportedFigure> together = new HashMap<>();
        codes.forEach(code -> sum.of(code).ifPresent(figure -> together.put(code, figure)));
        return together;
    }
}
