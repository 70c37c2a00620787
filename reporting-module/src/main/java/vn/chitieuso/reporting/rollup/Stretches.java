package vn.chitieuso.reporting.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Finds the periods whose figures make up those asked for. */
@ApplicationScoped
class Stretches {

    @Inject
    private Sql sql;

    /** The periods themselves and all shorter ones within them for which one of the inputs has a figure. */
    List<Stretch> find(List<Period> asked, String scheme, Collection<Long> inputs, Included included) {
        boolean shorter = asked.stream().anyMatch(period -> period.code().type() != PeriodType.MONTH);
        List<Stretch> stretches = new ArrayList<>();
        List<Period> parts = shorter ? stored(asked, scheme) : List.of();
        for (int place = 0; place < asked.size(); place++) {
            Period whole = asked.get(place);
            if (whole.id() != 0) {
                stretches.add(Stretch.of(place, whole, whole).orElseThrow());
            }
            for (Period part : parts) {
                if (!part.code().equals(whole.code())) {
                    Stretch.of(place, whole, part).ifPresent(stretches::add);
                }
            }
        }
        boolean several = stretches.stream().map(Stretch::place).distinct().count() < stretches.size();
        if (!several) {
            return stretches;
        }
        Set<Long> filled = filled(stretches, inputs, included);
        return stretches.stream()
                .filter(stretch -> filled.contains(stretch.period().id()))
                .toList();
    }

    private List<Period> stored(List<Period> asked, String scheme) {
        return sql
                .read(handle -> handle.createQuery("""
                                SELECT p.id, p.code, p.data_from, p.data_to FROM period p
                                WHERE p.scheme_id = (SELECT id FROM period_scheme WHERE code = :scheme)
                                  AND p.type IN (<types>) AND p.data_from >= :from AND p.data_to <= :to
                                ORDER BY p.data_from""")
                        .bind("scheme", scheme)
                        .bindList(
                                "types",
                                Stretch.PARTS.stream().map(PeriodType::name).toList())
                        .bind(
                                "from",
                                asked.stream()
                                        .map(Period::dataFrom)
                                        .min(LocalDate::compareTo)
                                        .orElseThrow())
                        .bind(
                                "to",
                                asked.stream()
                                        .map(Period::dataTo)
                                        .max(LocalDate::compareTo)
                                        .orElseThrow())
                        .mapTo(StoredPeriod.class)
                        .list())
                .stream()
                .map(StoredPeriod::period)
                .toList();
    }

    private Set<Long> filled(List<Stretch> stretches, Collection<Long> inputs, Included included) {
        List<Long> ids = stretches.stream()
                .map(stretch -> stretch.period().id())
                .distinct()
                .toList();
        return new HashSet<>(sql.read(handle -> handle.createQuery("""
                        SELECT id FROM unnest(CAST(:ids AS bigint[])) AS id
                        WHERE EXISTS (SELECT 1 FROM indicator_value v
                                      WHERE v.period_id = id AND v.indicator_id IN (<inputs>) AND v.<value> IS NOT NULL)""".replace("<value>", included.valueColumn()))
                .bind("ids", Members.array(ids, id -> id))
                .bindList("inputs", List.copyOf(inputs))
                .mapTo(Long.class)
                .list()));
    }

    /** Whether some figures may stand for months for which others do, too. */
    static boolean overlap(List<Stretch> stretches) {
        return IntStream.range(0, stretches.size())
                .anyMatch(one -> IntStream.range(one + 1, stretches.size())
                        .anyMatch(other -> stretches.get(one).overlaps(stretches.get(other))));
    }

    /** A period as it is stored. */
    record StoredPeriod(long id, String code, LocalDate dataFrom, LocalDate dataTo) {

        Period period() {
            return new Period(id, PeriodCode.parse(code), dataFrom, dataTo);
        }
    }
}
