package vn.chitieuso.reporting.rollup;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells figures, and the lack of them, with the names people know them by. */
@ApplicationScoped
class PartNames {

    private static final String BY_UNIT =
            " ORDER BY array_position(ARRAY['PROVINCE','DEPARTMENT','DISTRICT','COMMUNE'], u.level::text),"
                    + " n.name COLLATE \"vi-VN-x-icu\", c.code, ";

    @Inject
    private Sql sql;

    /** A figure that is not there. */
    record Gap(long unitId, String indicator, Period period) {}

    Portion<FigurePart> parts(
            List<CountedFigure> figures, Set<CountedFigure> counted, Included included, int offset, int limit) {
        if (figures.isEmpty()) {
            return new Portion<>(List.of(), 0);
        }
        List<FigurePart> rows = sql.read(handle -> handle.createQuery("""
                        SELECT c.code AS unit, n.name AS unit_name, u.level, i.code AS indicator, p.code AS period,
                               v.<value> AS value, v.<qualifier> AS qualifier, k.counted, v.note, v.source, v.illustrative,
                               v.updated_at, v.updated_by,
                               (SELECT g.code FROM report r
                                JOIN reporting_regime g ON g.id = r.regime_id
                                JOIN regime_section s ON s.revision_id = r.revision_id
                                JOIN regime_section_indicator a ON a.section_id = s.id AND a.indicator_id = v.indicator_id
                                WHERE r.unit_id = v.unit_id AND r.period_id = v.period_id
                                ORDER BY g.code LIMIT 1) AS regime
                        FROM unnest(CAST(:units AS bigint[]), CAST(:periods AS bigint[]), CAST(:indicators AS bigint[]),
                                    CAST(:counted AS boolean[])) AS k (unit_id, period_id, indicator_id, counted)
                        JOIN indicator_value v USING (unit_id, period_id, indicator_id)
                        JOIN indicator i ON i.id = v.indicator_id
                        JOIN period p ON p.id = v.period_id
                        JOIN org_unit u ON u.id = v.unit_id
                        JOIN org_unit_code c ON c.unit_id = u.id AND p.data_to BETWEEN c.valid_from AND c.valid_to
                        JOIN org_unit_name n ON n.unit_id = u.id AND p.data_to BETWEEN n.valid_from AND n.valid_to
                        """.replace("<value>", included.valueColumn())
                                .replace("<qualifier>", included.qualifierColumn())
                        + BY_UNIT
                        + "p.data_from, i.code LIMIT :limit OFFSET :offset")
                .bind("units", Members.array(figures, CountedFigure::unitId))
                .bind("periods", Members.array(figures, CountedFigure::periodId))
                .bind("indicators", Members.array(figures, CountedFigure::indicatorId))
                .bind("counted", Members.array(figures, counted::contains))
                .bind("limit", limit)
                .bind("offset", offset)
                .mapTo(FigurePart.class)
                .list());
        return new Portion<>(rows, figures.size());
    }

    Portion<MissingFigure> missing(Collection<Gap> gaps, int offset, int limit) {
        if (gaps.isEmpty()) {
            return new Portion<>(List.of(), 0);
        }
        List<MissingFigure> rows =
                sql.read(handle -> handle.createQuery("""
                        SELECT c.code AS unit, n.name AS unit_name, u.level, k.indicator, k.period
                        FROM unnest(CAST(:units AS bigint[]), CAST(:indicators AS varchar[]), CAST(:periods AS varchar[]),
                                    CAST(:days AS date[])) AS k (unit_id, indicator, period, day)
                        JOIN org_unit u ON u.id = k.unit_id
                        JOIN org_unit_code c ON c.unit_id = u.id AND k.day BETWEEN c.valid_from AND c.valid_to
                        JOIN org_unit_name n ON n.unit_id = u.id AND k.day BETWEEN n.valid_from AND n.valid_to
                        """ + BY_UNIT + "k.day, k.indicator LIMIT :limit OFFSET :offset")
                        .bind("units", Members.array(gaps, Gap::unitId))
                        .bind("indicators", Members.array(gaps, Gap::indicator))
                        .bind("periods", Members.array(gaps, gap -> gap.period().code()))
                        .bind("days", Members.array(gaps, gap -> gap.period().dataTo()))
                        .bind("limit", limit)
                        .bind("offset", offset)
                        .mapTo(MissingFigure.class)
                        .list());
        return new Portion<>(rows, gaps.size());
    }
}
