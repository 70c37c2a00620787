package vn.chitieuso.kpi.scorecard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.catalogue.CatalogueRight;
import vn.chitieuso.kpi.indicator.ReportedFigure;
import vn.chitieuso.kpi.indicator.ReportedFigures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Tries a scorecard on the figures of a year, beside the series' set before it, and shows who would move. */
@ApplicationScoped
@Transactional
public class ScorecardSimulation {

    @Inject
    private Scorecards scorecards;

    @Inject
    private ReportedFigures figures;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private OrgUnits units;

    @Inject
    private CurrentUser currentUser;

    /** The units of the scorecard's level at the end of the year's data, the best first. */
    public Simulation simulate(String code, int year) {
        currentUser.require(CatalogueRight.KEEP_CATALOGUE);
        Scorecard scorecard = scorecards.get(code);
        ScorecardDescription card = scorecard.describe();
        Period period = calendar.period(ReportingCalendar.STANDARD_SCHEME, new PeriodCode(PeriodType.YEAR, year, 1));
        List<UnitRow> scored = units.list(period.dataTo(), card.level(), null, null);
        Optional<Scorecard> before = scorecards.before(card.series(), card.year());
        Map<Long, Map<String, BigDecimal>> values = values(scored, period, scorecard, before);
        Map<Long, Scoring.UnitScore> now = new Scoring(scorecard).score(values);
        Map<Long, Scoring.UnitScore> then =
                before.map(old -> new Scoring(old).score(values)).orElse(Map.of());
        return new Simulation(
                code, before.map(Scorecard::getCode).orElse(null), year, period.dataTo(), rows(scored, now, then));
    }

    private Map<Long, Map<String, BigDecimal>> values(
            List<UnitRow> scored, Period period, Scorecard scorecard, Optional<Scorecard> before) {
        Set<String> codes = new LinkedHashSet<>(new Scoring(scorecard).codes());
        before.ifPresent(old -> codes.addAll(new Scoring(old).codes()));
        Map<Long, Map<String, ReportedFigure>> reported =
                figures.of(scored.stream().map(UnitRow::id).toList(), period, codes);
        Map<Long, Map<String, BigDecimal>> values = new LinkedHashMap<>();
        for (UnitRow unit : scored) {
            Map<String, BigDecimal> known = new HashMap<>();
            reported.getOrDefault(unit.id(), Map.of()).forEach((code, figure) -> known.put(code, figure.value()));
            values.put(unit.id(), known);
        }
        return values;
    }

    private static List<Row> rows(
            List<UnitRow> scored, Map<Long, Scoring.UnitScore> now, Map<Long, Scoring.UnitScore> then) {
        Map<Long, Integer> ranks = ranks(now);
        Map<Long, Integer> ranksBefore = ranks(then);
        return scored.stream()
                .map(unit -> new Row(
                        unit,
                        now.get(unit.id()),
                        ranks.get(unit.id()),
                        then.get(unit.id()),
                        ranksBefore.get(unit.id())))
                .sorted(Comparator.comparing(Row::rank)
                        .thenComparing(row -> row.unit().code()))
                .toList();
    }

    /** Who has as many points has the same place. */
    private static Map<Long, Integer> ranks(Map<Long, Scoring.UnitScore> scores) {
        Map<Long, BigDecimal> totals = scores.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().total()));
        List<BigDecimal> sorted =
                totals.values().stream().sorted(Comparator.reverseOrder()).toList();
        Map<BigDecimal, Integer> places = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            places.putIfAbsent(sorted.get(i), i + 1);
        }
        return totals.keySet().stream()
                .collect(Collectors.toMap(Function.identity(), unit -> places.get(totals.get(unit))));
    }

    /**
     * What would come out.
     *
     * @param before code of the set it is compared with, or null
     * @param day as of which the units are
     */
    public record Simulation(String scorecard, String before, int year, LocalDate day, List<Row> rows) {

        /** How many units would stand elsewhere. */
        public long moved() {
            return rows.stream().filter(row -> row.move() != 0).count();
        }
    }

    /** One unit; {@code scoreBefore} and {@code rankBefore} are null where there is nothing to compare with. */
    public record Row(
            UnitRow unit, Scoring.UnitScore score, Integer rank, Scoring.UnitScore scoreBefore, Integer rankBefore) {

        /** Places won (positive) or lost. */
        public int move() {
            return rankBefore == null ? 0 : rankBefore - rank;
        }
    }
}
