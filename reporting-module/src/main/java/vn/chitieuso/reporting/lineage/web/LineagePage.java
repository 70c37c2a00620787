package vn.chitieuso.reporting.lineage.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.platform.rest.Parameters;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Chart;
import vn.chitieuso.platform.web.Choice;
import vn.chitieuso.reporting.lineage.LineageReading;
import vn.chitieuso.reporting.lineage.LineageSeries;
import vn.chitieuso.reporting.rollup.Included;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** An indicator of one unit through time and reorganisations; everything stands in the address. */
@Named
@RequestScoped
public class LineagePage {

    @Inject
    private LineageReading reading;

    @Inject
    private LineageChart charts;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private OrgUnits units;

    @Inject
    private Indicators indicators;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    private String unit;
    private String asOf;
    private String indicator;
    private String type;
    private UnitRow unitRow;
    private IndicatorRow indicatorRow;
    private PeriodType length;
    private PeriodCode first;
    private PeriodCode last;
    private LineageSeries series;

    public void load() {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = Parameters.date("asOf", asOf, today);
        unitRow = units.getRow(Parameters.required("unit", unit), day);
        asOf = day.toString();
        length = Parameters.constant("type", type, PeriodType.class, PeriodType.HALF);
        last = calendar.lastClosed(ReportingCalendar.STANDARD_SCHEME, length, today);
        first = new PeriodCode(length, firstYear(last.year()), 1);
        List<IndicatorRow> all = indicators.search(today, null, null, null);
        indicatorRow = all.stream()
                .filter(row -> row.code().equals(indicator))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElse(null);
        if (indicatorRow != null) {
            indicator = indicatorRow.code();
            series = reading.tell(
                    units.get(unitRow.id()),
                    indicator,
                    ReportingCalendar.STANDARD_SCHEME,
                    first,
                    last,
                    Included.SUBMITTED);
        }
    }

    /** The year from which on there are figures, as far as a series reaches. */
    private int firstYear(int lastYear) {
        int earliest = lastYear - LineageReading.PERIODS_MAX / length.perYear() + 1;
        return calendar.storedPeriods(ReportingCalendar.STANDARD_SCHEME).stream()
                .mapToInt(period -> period.code().year())
                .filter(year -> year >= earliest)
                .min()
                .orElse(lastYear);
    }

    public Chart getChart() {
        return series == null ? null : charts.of(series, indicatorRow);
    }

    public LineageSeries getSeries() {
        return series;
    }

    public UnitRow getUnitRow() {
        return unitRow;
    }

    public IndicatorRow getIndicatorRow() {
        return indicatorRow;
    }

    public List<Choice> getIndicators() {
        return indicators.search(LocalDate.now(clock), null, null, null).stream()
                .map(row -> new Choice(row.code(), row.code() + " · " + row.name()))
                .toList();
    }

    public List<Choice> getTypes() {
        return Arrays.stream(PeriodType.values())
                .map(each -> new Choice(each.name(), language.text("reporting.lineage.type." + each)))
                .toList();
    }

    /** The same series from the API. */
    public String getCsvAddress() {
        return "/api/v1/series?unit=" + unitRow.code() + "&asOf=" + asOf + "&indicator=" + indicator + "&type=" + length
                + "&from=" + first + "&to=" + last + "&format=csv";
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getAsOf() {
        return asOf;
    }

    public void setAsOf(String asOf) {
        this.asOf = asOf;
    }

    public String getIndicator() {
        return indicator;
    }

    public void setIndicator(String indicator) {
        this.indicator = indicator;
    }

    public String getType() {
        return length == null ? type : length.name();
    }

    public void setType(String type) {
        this.type = type;
    }
}
