package vn.chitieuso.reporting.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.kpi.indicator.Aggregation;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.ValueType;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.reporting.report.ReportRight;
import vn.chitieuso.reporting.rollup.ComposedSums;
import vn.chitieuso.reporting.rollup.Included;
import vn.chitieuso.reporting.rollup.Member;
import vn.chitieuso.reporting.rollup.RollUp;
import vn.chitieuso.reporting.rollup.RollUpRight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Tells how an indicator of a unit went, through every reorganisation behind it. Who may see the unit's sums may see those of
 * the units it followed.
 */
@ApplicationScoped
@Transactional
public class LineageReading {

    /** Periods of one series. */
    public static final int PERIODS_MAX = 240;

    @Inject
    private Successions successions;

    @Inject
    private LineageMembers members;

    @Inject
    private ComposedSums sums;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private CurrentUser currentUser;

    /**
     * @param from and
     * @param to of one type, the first not after the last
     */
    public LineageSeries tell(
            OrgUnit unit, String code, String scheme, PeriodCode from, PeriodCode to, Included included) {
        currentUser.requireAt(right(unit, included), unit);
        List<IndicatorRow> inputs = sums.inputs(code);
        if (inputs.isEmpty()) {
            throw new NotFoundException("kpi.indicator.unknown", code);
        }
        List<Period> periods = calendar.periods(scheme, codes(from, to));
        boolean adds = inputs.stream().noneMatch(input -> input.spaceAggregation() == Aggregation.NONE);
        boolean divisible = adds && inputs.stream().allMatch(input -> input.valueType() == ValueType.NUMBER);
        boolean stock = inputs.stream().allMatch(input -> input.timeAggregation() == Aggregation.LAST);
        List<Ancestor> ancestors = Lineage.of(unit.getId(), successions.behind(unit.getId()), divisible);
        List<Member> composed = members.of(ancestors, adds);
        List<RollUp> rows = sums.series(composed, scheme, periods, code, included);
        List<LineagePoint> points = new ArrayList<>();
        for (int place = 0; place < periods.size(); place++) {
            Period period = periods.get(place);
            LocalDate first = stock ? period.dataTo() : firstClose(scheme, period);
            points.add(members.point(period, rows.get(place), ancestors, first, adds));
        }
        return new LineageSeries(points, successions.takenOver(unit.getId()));
    }

    /** A sum over one unit is that unit's draft, which only the unit may see. */
    private static Right right(OrgUnit unit, Included included) {
        if (included != Included.ALL) {
            return RollUpRight.SEE_SUMS;
        }
        boolean single = unit.getLevel() == OrgLevel.COMMUNE || unit.getLevel() == OrgLevel.DEPARTMENT;
        return single ? ReportRight.READ_DRAFT : RollUpRight.SEE_SUMS_OF_DRAFTS;
    }

    /** When the first figure that may be in the period's sum closed. */
    private LocalDate firstClose(String scheme, Period period) {
        return period.code().type() == PeriodType.MONTH
                ? period.dataTo()
                : calendar.period(
                                scheme,
                                PeriodCode.containing(period.code().firstMonth().atDay(1), PeriodType.MONTH))
                        .dataTo();
    }

    private static List<PeriodCode> codes(PeriodCode from, PeriodCode to) {
        if (from.type() != to.type()) {
            throw BusinessException.at("to", "reporting.lineage.otherType", from, to);
        }
        List<PeriodCode> codes = new ArrayList<>();
        for (PeriodCode code = from; !code.firstMonth().isAfter(to.firstMonth()); code = code.next()) {
            codes.add(code);
            if (codes.size() > PERIODS_MAX) {
                throw BusinessException.at("from", "reporting.lineage.tooMany", PERIODS_MAX);
            }
        }
        if (codes.isEmpty()) {
            throw BusinessException.at("from", "reporting.lineage.backwards", from, to);
        }
        return codes;
    }
}
