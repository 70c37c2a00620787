package vn.chitieuso.reporting.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.Consequence;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.admin.orgunit.ReorganisationEffect;
import vn.chitieuso.admin.orgunit.ReorganisationScope;
import vn.chitieuso.admin.orgunit.Reorganised;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.platform.text.Language;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * What a reorganisation means for reports. It changes none: units are asked as of the day on which a period's data close,
 * so an ended unit finishes what closed before its end and is asked for nothing after it. What it had begun is told.
 */
@ApplicationScoped
class ReportsReorganised implements ReorganisationEffect {

    @Inject
    private Sql sql;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private Language language;

    @Override
    public List<Consequence> follow(Reorganised change) {
        List<Long> ended = change.ended().stream().map(OrgUnit::getId).toList();
        List<Unfinished> unfinished = ended.isEmpty() ? List.of() : unfinished(ended, change);
        boolean grace = change.choices().graceDays() > 0;
        List<Consequence> consequences = new ArrayList<>();
        tell(
                grace ? "reporting.report.reorganised.toFinish" : "reporting.report.reorganised.tooLate",
                unfinished.stream().filter(Unfinished::closedBefore).toList(),
                consequences);
        tell(
                "reporting.report.reorganised.askedNoMore",
                unfinished.stream().filter(report -> !report.closedBefore()).toList(),
                consequences);
        return consequences;
    }

    private void tell(String key, List<Unfinished> reports, List<Consequence> consequences) {
        if (!reports.isEmpty()) {
            consequences.add(new Consequence(
                    key,
                    reports.size(),
                    reports.stream()
                            .limit(Consequence.EXAMPLES_MAX)
                            .map(this::inWords)
                            .toList()));
        }
    }

    private String inWords(Unfinished report) {
        String period = calendar.period(report.scheme(), PeriodCode.parse(report.period()))
                .name(language.getLocale());
        return report.unitName() + " – " + report.regimeName() + ", " + period;
    }

    private List<Unfinished> unfinished(Collection<Long> units, Reorganised change) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT r.unit_name, v.name AS regime_name, v.scheme_code AS scheme, p.code AS period,
                               p.data_to < :effective AS closed_before
                        FROM report r
                        JOIN period p ON p.id = r.period_id
                        JOIN regime_revision v ON v.id = r.revision_id
                        WHERE r.unit_id IN (<units>) AND r.state IN ('DRAFT', 'AWAITING_APPROVAL', 'RETURNED')
                        ORDER BY p.data_to DESC, r.unit_name COLLATE "vi-VN-x-icu", v.name""")
                .bind("effective", change.effectiveDate())
                .bindList("units", List.copyOf(units))
                .mapTo(Unfinished.class)
                .list());
    }

    @Override
    public Optional<String> obstacle(ReorganisationScope scope) {
        return !scope.founded().isEmpty() && isAnyBegun(scope.founded())
                ? Optional.of("reporting.report.reorganised.begun")
                : Optional.empty();
    }

    private boolean isAnyBegun(Collection<Long> units) {
        return sql.read(handle -> handle.createQuery("SELECT EXISTS (SELECT 1 FROM report WHERE unit_id IN (<units>))")
                .bindList("units", List.copyOf(units))
                .mapTo(boolean.class)
                .one());
    }

    /** @param closedBefore whether the data of its period close before the effective date */
    record Unfinished(String unitName, String regimeName, String scheme, String period, boolean closedBefore) {}
}
