package vn.chitieuso.reporting.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.regime.Regimes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * A figure is entered once and shows in every report that asks it. Once one of them has been passed on the figure stands,
 * until that report comes back: no other report of the unit and period changes it, or takes it away, underneath.
 */
@ApplicationScoped
class OtherReports {

    @Inject
    private Regimes regimes;

    @Inject
    private Sql sql;

    /** The figures of a report that other reports have passed on, by id of the indicator. */
    Map<Long, OtherReport> holding(ReportAddress address) {
        if (address.period().id() == 0) {
            return Map.of();
        }
        Map<Long, OtherReport> holding = new HashMap<>();
        for (PassedOn report : passedOn(address)) {
            RegimeRevision revision = regimes.get(report.revisionId());
            OtherReport other = new OtherReport(revision.code(), revision.name(), report.state());
            revision.indicatorsFor(address.unit().getLevel())
                    .forEach(asked -> holding.merge(asked.indicatorId(), other, OtherReport::furtherOn));
        }
        return holding;
    }

    private List<PassedOn> passedOn(ReportAddress address) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT revision_id, state FROM report
                        WHERE unit_id = :unit AND period_id = :period AND regime_id <> :regime
                          AND state NOT IN ('DRAFT', 'RETURNED')""")
                .bind("unit", address.unit().getId())
                .bind("period", address.period().id())
                .bind("regime", address.regime().regimeId())
                .mapTo(PassedOn.class)
                .list());
    }

    record PassedOn(long revisionId, ReportState state) {}
}
