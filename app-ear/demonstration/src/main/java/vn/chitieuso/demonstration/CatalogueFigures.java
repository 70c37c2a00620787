package vn.chitieuso.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.kpi.indicator.ReportedFigures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Figures for every input of the catalogue that no played report brings, so that every derived indicator has a value: at
 * its own frequency for the month, the quarter and the two years closed last, together with what the formulas of a quarter
 * and a year read of a shorter frequency; and the quarters of these years for some that are told as a series.
 */
@ApplicationScoped
class CatalogueFigures {

    private static final Logger LOG = Logger.getLogger(CatalogueFigures.class.getName());
    private static final String SCHEME = "ND09";
    private static final String PROVINCE = "38";
    private static final String FULLY_ONLINE = "DVC-10a";
    private static final String PROCEDURES = "DVC-03b";
    private static final Set<String> SERIES = Set.of("XHS-01a", "XHS-02a", "XHS-03a", "DS-01", "DS-02", "DS-03");
    private static final int QUARTERS = 4;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private Indicators indicators;

    @Inject
    private ReportedFigures figures;

    @Inject
    private OrgUnits units;

    @Inject
    private FigureWriting writing;

    @Inject
    private Clock clock;

    void fill() {
        LocalDate today = LocalDate.now(clock);
        write(PeriodCode.parse(FirstHalfOf2022.PERIOD), input -> input.code().equals(PROCEDURES), unit -> true);
        PeriodCode year = calendar.lastClosed(SCHEME, PeriodType.YEAR, today);
        fillYear(year.previous());
        fillYear(year);
        PeriodCode quarter = calendar.lastClosed(SCHEME, PeriodType.QUARTER, today);
        Set<String> monthlyOfQuarter = read(quarter, PeriodType.MONTH);
        write(
                quarter,
                input -> input.frequency() == PeriodType.QUARTER || monthlyOfQuarter.contains(input.code()),
                unit -> true);
        PeriodCode month = calendar.lastClosed(SCHEME, PeriodType.MONTH, today);
        write(
                month,
                input -> input.frequency() == PeriodType.MONTH
                        && !MonthClosedLast.PLAYED.contains(input.code())
                        && !input.code().equals(FULLY_ONLINE),
                unit -> true);
        write(month, input -> input.code().equals(FULLY_ONLINE), MonthClosedLast::isSent);
    }

    private void fillYear(PeriodCode year) {
        Set<String> monthlyOfYear = read(year, PeriodType.MONTH);
        write(
                year,
                input -> input.frequency() == PeriodType.YEAR || monthlyOfYear.contains(input.code()),
                unit -> true);
        Set<String> lastQuarter = new HashSet<>(read(year, PeriodType.QUARTER));
        lastQuarter.addAll(SERIES);
        for (PeriodCode quarter : PeriodCode.ofYear(year.year(), PeriodType.QUARTER)) {
            Set<String> wanted = quarter.ordinal() == QUARTERS ? lastQuarter : SERIES;
            write(quarter, input -> wanted.contains(input.code()), unit -> true);
        }
    }

    /** The inputs of a shorter frequency that formulas of the period's length read. */
    private Set<String> read(PeriodCode code, PeriodType shorter) {
        List<IndicatorRow> catalogue = catalogue(calendar.period(SCHEME, code));
        Set<String> read = catalogue.stream()
                .filter(row -> row.isDerived() && row.frequency() == code.type())
                .flatMap(row -> row.parsedFormula().codes().stream())
                .collect(Collectors.toSet());
        return inputs(catalogue)
                .filter(input -> input.frequency() == shorter && read.contains(input.code()))
                .map(IndicatorRow::code)
                .collect(Collectors.toSet());
    }

    private void write(PeriodCode code, Predicate<IndicatorRow> wanted, Predicate<UnitRow> reporting) {
        Period period = calendar.storedPeriod(SCHEME, code);
        List<IndicatorRow> catalogue = catalogue(period);
        List<IndicatorRow> inputs = inputs(catalogue).filter(wanted).toList();
        if (inputs.isEmpty() || isPresent(period, inputs)) {
            return;
        }
        int written = writing.write(period, inputs, new Magnitudes(catalogue), reporting);
        LOG.log(Level.INFO, "{0}: {1} figures of {2} indicators", new Object[] {code, written, inputs.size()});
    }

    private boolean isPresent(Period period, Collection<IndicatorRow> inputs) {
        long province = units.getRow(PROVINCE, period.dataTo()).id();
        List<String> codes = inputs.stream().map(IndicatorRow::code).toList();
        return !figures.of(List.of(province), period, codes)
                .getOrDefault(province, Map.of())
                .isEmpty();
    }

    private List<IndicatorRow> catalogue(Period period) {
        return indicators.search(period.dataTo(), null, null, null);
    }

    private static Stream<IndicatorRow> inputs(List<IndicatorRow> catalogue) {
        return catalogue.stream().filter(row -> !row.isDerived());
    }
}
