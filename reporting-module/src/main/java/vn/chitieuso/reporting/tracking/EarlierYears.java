package vn.chitieuso.reporting.tracking;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.chitieuso.kpi.indicator.ReportedFigure;
import vn.chitieuso.kpi.target.TargetPath;
import vn.chitieuso.kpi.target.TargetRow;
import vn.chitieuso.kpi.target.Targets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Adds up what the years of a cumulative path before a year came to, of indicators whose figures add up. */
@ApplicationScoped
class EarlierYears {

    @Inject
    private YearFigures figures;

    @Inject
    private Targets targets;

    /**
     * What earlier years came to.
     *
     * @param known false where there are none, or nothing was ever sent for them
     */
    record Earlier(BigDecimal total, boolean known, int missingYears) {

        static final Earlier NONE = new Earlier(BigDecimal.ZERO, false, 0);
    }

    /** A target as followed: its own bearer, or a member of the group that bears it. */
    record Followed(TargetRow target, Bearer bearer) {}

    /** Only those that have earlier years are in it. */
    Map<Followed, Earlier> of(Collection<Followed> followed, YearFigures.Question asked) {
        Map<Followed, Earlier> earlier = new HashMap<>();
        followed.stream()
                .filter(each -> each.target().path() == TargetPath.CUMULATIVE
                        && asked.definitions().isFlow(each.target().indicator()))
                .collect(Collectors.groupingBy(each -> each.target().indicator()))
                .forEach((code, some) -> {
                    Map<Bearer, Integer> first = firstYears(code);
                    Set<Bearer> bearers = some.stream().map(Followed::bearer).collect(Collectors.toSet());
                    Map<Integer, Map<Bearer, Map<String, ReportedFigure>>> years = new TreeMap<>();
                    int from = some.stream()
                            .mapToInt(each -> first.get(Bearer.of(each.target())))
                            .min()
                            .orElseThrow();
                    for (int year = from; year < asked.year(); year++) {
                        years.put(year, figures.ofYear(asked.of(bearers, Set.of(code)), year));
                    }
                    some.forEach(each -> earlier.put(each, summed(each, first.get(Bearer.of(each.target())), years)));
                });
        return earlier;
    }

    private Map<Bearer, Integer> firstYears(String code) {
        return targets.search(null, null, code).stream()
                .filter(row -> row.path() == TargetPath.CUMULATIVE)
                .collect(Collectors.toMap(Bearer::of, TargetRow::year, Math::min));
    }

    private static Earlier summed(
            Followed followed, int from, Map<Integer, Map<Bearer, Map<String, ReportedFigure>>> years) {
        BigDecimal total = BigDecimal.ZERO;
        int missing = 0;
        int known = 0;
        for (Map.Entry<Integer, Map<Bearer, Map<String, ReportedFigure>>> year : years.entrySet()) {
            if (year.getKey() < from) {
                continue;
            }
            ReportedFigure figure = year.getValue()
                    .getOrDefault(followed.bearer(), Map.of())
                    .get(followed.target().indicator());
            if (figure == null) {
                missing++;
            } else {
                known++;
                total = total.add(figure.value());
            }
        }
        return new Earlier(total, known > 0, missing);
    }
}
