package vn.chitieuso.demonstration;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
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
import vn.chitieuso.platform.time.Zone;
import vn.chitieuso.reporting.value.ValueChange;
import vn.chitieuso.reporting.value.ValueSource;
import vn.chitieuso.reporting.value.Values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Made-up targets of the year that is running, so that there is something to be followed: of the province, of some communes,
 * of the wards together; a share, an amount and one of which less is better; with figures for the months so far.
 */
@ApplicationScoped
public class FollowedTargets {

    private static final Logger LOG = Logger.getLogger(FollowedTargets.class.getName());
    private static final String SCHEME = "ND09";
    private static final String PROVINCE = "38";
    private static final String WARDS = "PHUONG";
    private static final String REMARK = "số liệu minh họa";
    private static final String SHARE = "VB-02";
    private static final String PART = "VB-02a";
    private static final String WHOLE = "VB-02b";
    private static final int COMMUNES = 24;
    private static final int DAYS_AFTER_CLOSE = 5;

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
    private Values values;

    @Inject
    private Clock clock;

    @Transactional
    public void set() {
        LocalDate today = LocalDate.now(clock);
        PeriodCode last = calendar.lastClosed(SCHEME, PeriodType.MONTH, today);
        if (!targets.search(last.year(), null, SHARE).isEmpty()) {
            return;
        }
        long parts = 0;
        for (int month = 1; month < last.ordinal(); month++) {
            parts += write(new PeriodCode(PeriodType.MONTH, last.year(), month));
        }
        List<TargetChange> wanted = wanted(last.year(), units.list(today, OrgLevel.COMMUNE, null, null));
        if (parts > 0) {
            wanted.add(target(PART, PROVINCE, null, last.year(), goal(parts, last.ordinal() - 1)));
        }
        setting.set(wanted);
        LOG.log(Level.INFO, "targets of {0}: {1}", new Object[] {String.valueOf(last.year()), wanted.size()});
    }

    /** A little more than the months so far would come to. */
    private static long goal(long parts, int months) {
        return parts * PeriodType.MONTH.perYear() / months * 103 / 100 / 1000 * 1000;
    }

    private static List<TargetChange> wanted(int year, List<UnitRow> communes) {
        List<TargetChange> wanted = new ArrayList<>(List.of(
                target(SHARE, PROVINCE, null, year, 90),
                target("XHS-01", PROVINCE, null, year, 70),
                target("NLS-01", PROVINCE, null, year, 4_000),
                atMost("DVC-13", year, 3),
                atMost("DTI-03", year, 10)));
        if (communes.stream().anyMatch(unit -> "Phường".equals(unit.kind()))) {
            wanted.add(target(SHARE, null, WARDS, year, 88));
        }
        communes.stream()
                .limit(COMMUNES)
                .forEach(unit ->
                        wanted.add(target(SHARE, unit.code(), null, year, 78 + Chance.of("target" + unit.code(), 20))));
        return wanted;
    }

    private static TargetChange target(String indicator, String unit, String group, int year, long value) {
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
                indicator.equals(SHARE) ? BigDecimal.valueOf(75) : null,
                null,
                REMARK,
                null);
    }

    /** Shares that rise month by month from about a half. */
    private long write(PeriodCode code) {
        long parts = 0;
        Period period = calendar.storedPeriod(SCHEME, code);
        IndicatorRow part = indicators.getRow(PART, period.dataTo());
        IndicatorRow whole = indicators.getRow(WHOLE, period.dataTo());
        Magnitudes magnitudes = new Magnitudes(indicators.search(period.dataTo(), null, null, null));
        for (UnitRow unit : units.list(period.dataTo(), null, null, null)) {
            if (unit.level() == OrgLevel.PROVINCE) {
                continue;
            }
            long all = magnitudes.of(whole, unit, period).longValue();
            long percent = Math.min(
                    100,
                    72 + Chance.of(PART + unit.code(), 15) + code.ordinal() + Chance.of(PART + unit.code() + code, 5));
            parts += all * percent / 100;
            values.takeInAccepted(
                    unit.id(),
                    period.id(),
                    List.of(cell(whole, all), cell(part, all * percent / 100)),
                    ValueSource.IMPORTED,
                    true,
                    period.dataTo()
                            .plusDays(DAYS_AFTER_CLOSE)
                            .atTime(LocalTime.NOON)
                            .atZone(Zone.VIETNAM)
                            .toInstant(),
                    "cqtt");
        }
        return parts;
    }

    private static ValueChange cell(IndicatorRow indicator, long value) {
        return new ValueChange(indicator.id(), indicator.code(), BigDecimal.valueOf(value), Qualifier.EQUAL, null);
    }
}
