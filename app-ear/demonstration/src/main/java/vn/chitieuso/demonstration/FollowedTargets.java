package vn.chitieuso.demonstration;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.kpi.target.TargetChange;
import vn.chitieuso.kpi.target.TargetPath;
import vn.chitieuso.kpi.target.TargetSetting;
import vn.chitieuso.kpi.target.Targets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Made-up targets of the year whose quarter closed last, so that there is something to be followed: of the province, of some
 * communes, of the wards together; shares, an amount, and some of which less is better; with figures for the quarters before,
 * which nothing else brings.
 */
@ApplicationScoped
public class FollowedTargets {

    private static final Logger LOG = Logger.getLogger(FollowedTargets.class.getName());
    private static final String SCHEME = "ND09";
    private static final String PROVINCE = "38";
    private static final String WARDS = "PHUONG";
    private static final String REMARK = "số liệu minh họa";
    private static final String SHARE = "XHS-01";
    private static final String AMOUNT = "DVC-12a";
    private static final Set<String> INPUTS = Set.of("XHS-01a", "DS-02", "XHS-02a", "DS-03", AMOUNT, "DVC-12b");
    private static final int COMMUNES = 24;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private Indicators indicators;

    @Inject
    private OrgUnits units;

    @Inject
    private Targets targets;

    @Inject
    private TargetSetting setting;

    @Inject
    private FigureWriting writing;

    @Inject
    private Clock clock;

    @Transactional
    public void set() {
        LocalDate today = LocalDate.now(clock);
        PeriodCode last = calendar.lastClosed(SCHEME, PeriodType.QUARTER, today);
        if (!targets.search(last.year(), null, SHARE).isEmpty()) {
            return;
        }
        for (int quarter = 1; quarter < last.ordinal(); quarter++) {
            write(new PeriodCode(PeriodType.QUARTER, last.year(), quarter));
        }
        List<TargetChange> wanted = wanted(last.year(), units.list(today, OrgLevel.COMMUNE, null, null));
        setting.set(wanted);
        LOG.log(Level.INFO, "targets of {0}: {1}", new Object[] {String.valueOf(last.year()), wanted.size()});
    }

    private void write(PeriodCode code) {
        Period period = calendar.storedPeriod(SCHEME, code);
        List<IndicatorRow> catalogue = indicators.search(period.dataTo(), null, null, null);
        List<IndicatorRow> inputs =
                catalogue.stream().filter(row -> INPUTS.contains(row.code())).toList();
        writing.write(period, inputs, new Magnitudes(catalogue), unit -> true);
    }

    private static List<TargetChange> wanted(int year, List<UnitRow> communes) {
        List<TargetChange> wanted = new ArrayList<>(List.of(
                atLeast(SHARE, PROVINCE, null, year, 72),
                atLeast("XHS-02", PROVINCE, null, year, 60),
                atLeast("DVC-12", PROVINCE, null, year, 90),
                atLeast(AMOUNT, PROVINCE, null, year, 40_000),
                atLeast("NLS-01", PROVINCE, null, year, 4_000),
                atMost("DVC-13", year, 3),
                atMost("DTI-03", year, 10)));
        if (communes.stream().anyMatch(unit -> "Phường".equals(unit.kind()))) {
            wanted.add(atLeast(SHARE, null, WARDS, year, 66));
        }
        communes.stream()
                .limit(COMMUNES)
                .forEach(unit -> wanted.add(
                        atLeast(SHARE, unit.code(), null, year, 60 + Chance.of("target" + unit.code(), 25))));
        return wanted;
    }

    private static TargetChange atLeast(String indicator, String unit, String group, int year, long value) {
        return change(indicator, unit, group, year, value, Qualifier.GREATER_OR_EQUAL);
    }

    private static TargetChange atMost(String indicator, int year, long value) {
        return change(indicator, PROVINCE, null, year, value, Qualifier.LESS_OR_EQUAL);
    }

    private static TargetChange change(
            String indicator, String unit, String group, int year, long value, Qualifier qualifier) {
        return new TargetChange(
                indicator,
                unit,
                group,
                year,
                BigDecimal.valueOf(value),
                qualifier,
                TargetPath.IN_YEAR,
                null,
                null,
                REMARK,
                null);
    }
}
