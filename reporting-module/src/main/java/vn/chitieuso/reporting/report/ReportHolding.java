package vn.chitieuso.reporting.report;

import java.util.Collection;
import java.util.List;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Holds reports for whoever must look at them before writing them by another way than {@link ReportIntake}. */
@ApplicationScoped
public class ReportHolding {

    @Inject
    private Sql sql;

    /**
     * Nobody types into the reports of the units and period, begun or not, until the transaction ends. The units are held in
     * one order, so that two who hold many wait for one another and neither for ever.
     */
    public void hold(Collection<Long> units, long period) {
        List<Long> inOrder = units.stream().distinct().sorted().toList();
        sql.write(handle -> handle.createQuery("""
                        SELECT count(*) FROM (
                            SELECT pg_advisory_xact_lock(unit * 1000000 + :period)
                            FROM unnest(:units) WITH ORDINALITY AS held(unit, place) ORDER BY place OFFSET 0) AS locks""")
                .bindArray("units", Long.class, inOrder)
                .bind("period", period)
                .mapTo(long.class)
                .one());
    }
}
