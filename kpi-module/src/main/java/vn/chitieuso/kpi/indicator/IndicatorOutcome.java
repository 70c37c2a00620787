package vn.chitieuso.kpi.indicator;

import java.time.LocalDate;
import java.util.List;
import vn.chitieuso.kpi.decision.DecisionDocument;
import vn.chitieuso.kpi.decision.DecisionOutcome;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The indicators whose definition rests on a document. */
@ApplicationScoped
class IndicatorOutcome implements DecisionOutcome {

    @Inject
    private Sql sql;

    @Override
    public List<Outcome> of(DecisionDocument decision) {
        return sql
                .read(handle -> handle.createQuery("""
                                SELECT DISTINCT ON (i.code) i.code, d.name, d.valid_from
                                FROM indicator_definition d JOIN indicator i ON i.id = d.indicator_id
                                WHERE d.decision_id = :decision ORDER BY i.code, d.valid_from DESC""")
                        .bind("decision", decision.getId())
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(row -> new Outcome(
                        "kpi.indicator.search.kind",
                        row.code() + " – " + row.name(),
                        "/kpi/indicator/show.xhtml?code=" + row.code()))
                .toList();
    }

    /** A definition that rests on the document. */
    private record Row(String code, String name, LocalDate validFrom) {}
}
