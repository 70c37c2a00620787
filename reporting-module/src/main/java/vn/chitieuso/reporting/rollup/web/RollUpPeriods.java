package vn.chitieuso.reporting.rollup.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.regime.Regimes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** For which periods there is something to add up, and what the regimes ask in them. */
@RequestScoped
public class RollUpPeriods {

    @Inject
    private Regimes regimes;

    @Inject
    private ReportingCalendar calendar;

    private List<RegimeRevision> revisions;

    /** A section of a regime's form. */
    record Asked(RegimeRevision regime, RegimeRevision.Section section) {

        /** As it stands in an address. */
        String key() {
            return regime.code() + "." + section.ordinal();
        }
    }

    /** Those something was reported for and the longer ones around them, as far as regimes ask; the latest first. */
    List<Period> all() {
        List<Period> stored = calendar.storedPeriods(ReportingCalendar.STANDARD_SCHEME);
        Set<PeriodCode> codes = new LinkedHashSet<>();
        for (Period period : stored) {
            for (PeriodType type : PeriodType.values()) {
                PeriodCode around =
                        PeriodCode.containing(period.code().lastMonth().atDay(1), type);
                if (type.months() >= period.code().type().months() && holds(around, period.code())) {
                    codes.add(around);
                }
            }
        }
        return calendar.periods(ReportingCalendar.STANDARD_SCHEME, List.copyOf(codes)).stream()
                .filter(period -> !asked(period).isEmpty())
                .sorted(Comparator.comparing(Period::dataTo)
                        .thenComparing(period -> period.code().type().months())
                        .reversed())
                .toList();
    }

    private static boolean holds(PeriodCode around, PeriodCode within) {
        return !within.firstMonth().isBefore(around.firstMonth())
                && !within.lastMonth().isAfter(around.lastMonth());
    }

    /** Sections with figures of the regimes that report for the period itself, then of those that report for parts of it. */
    List<Asked> asked(Period period) {
        List<Asked> asked = new ArrayList<>();
        PeriodType type = period.code().type();
        for (PeriodType each : sorted(type)) {
            revisions().stream()
                    .filter(regime -> regime.isInForce(period.dataTo()) && isFor(regime, each, period))
                    .forEach(regime -> regime.sections().stream()
                            .filter(section -> !section.indicators().isEmpty())
                            .forEach(section -> asked.add(new Asked(regime, section))));
        }
        return asked;
    }

    private static List<PeriodType> sorted(PeriodType longest) {
        return List.of(PeriodType.values()).stream()
                .filter(type -> type == longest || type != PeriodType.NINE_MONTHS && type.months() < longest.months())
                .sorted(Comparator.comparing(PeriodType::months).reversed())
                .toList();
    }

    private static boolean isFor(RegimeRevision regime, PeriodType type, Period period) {
        if (regime.onlyPeriod() != null) {
            return regime.onlyPeriod().equals(period.code())
                    && type == period.code().type();
        }
        return regime.periodType() == type;
    }

    private List<RegimeRevision> revisions() {
        if (revisions == null) {
            revisions = regimes.all();
        }
        return revisions;
    }
}
