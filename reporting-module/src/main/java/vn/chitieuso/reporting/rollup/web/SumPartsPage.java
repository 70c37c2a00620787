package vn.chitieuso.reporting.rollup.web;

import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.platform.rest.Parameters;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.rollup.FigurePart;
import vn.chitieuso.reporting.rollup.Included;
import vn.chitieuso.reporting.rollup.MissingFigure;
import vn.chitieuso.reporting.rollup.Portion;
import vn.chitieuso.reporting.rollup.SumParts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** All single figures of one sum, or all that are missing in it, page by page. */
@Named
@RequestScoped
public class SumPartsPage {

    private static final int SIZE = 50;
    private static final int PAGE_MAX = 10_000;
    private static final String MISSING = "missing";

    @Inject
    private SumParts parts;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private OrgUnits units;

    @Inject
    private Indicators indicators;

    @Inject
    private Language language;

    private String unit;
    private String period;
    private String indicator;
    private String include;
    private String show;
    private String page;
    private SumParts.Asked asked;
    private Portion<FigurePart> figures;
    private Portion<MissingFigure> missing;
    private int number;

    public void load() {
        Integer wanted = Parameters.integer("page", page, 0, PAGE_MAX);
        number = wanted == null ? 0 : wanted;
        Period chosen = calendar.period(ReportingCalendar.STANDARD_SCHEME, PeriodCode.parse(period));
        asked = new SumParts.Asked(
                units.get(Parameters.required("unit", unit), chosen.dataTo()),
                chosen,
                ReportingCalendar.STANDARD_SCHEME,
                Parameters.required("indicator", indicator),
                Parameters.constant("include", include, Included.class, Included.SUBMITTED));
        if (isMissingShown()) {
            missing = parts.missing(asked, number * SIZE, SIZE);
        } else {
            figures = parts.parts(asked, number * SIZE, SIZE);
        }
    }

    public boolean isMissingShown() {
        return MISSING.equals(show);
    }

    public Portion<FigurePart> getFigures() {
        return figures;
    }

    public Portion<MissingFigure> getMissing() {
        return missing;
    }

    public int getTotal() {
        return isMissingShown() ? missing.total() : figures.total();
    }

    public int getSize() {
        return SIZE;
    }

    /** The page that is shown, from 0. */
    public int getNumber() {
        return number;
    }

    public IndicatorRow getIndicatorRow() {
        return indicators.getRow(asked.code(), asked.period().dataTo());
    }

    public String getUnitName() {
        return asked.unit().nameOn(asked.period().dataTo());
    }

    public String getPeriodName() {
        return asked.period().name(language.getLocale());
    }

    private String query() {
        return "?unit=" + unit + "&period=" + period + "&indicator=" + indicator + "&include=" + asked.included();
    }

    /** This page with the one or the other list. */
    public String address(String which) {
        return "/reporting/rollup/parts.xhtml" + query() + "&show=" + which;
    }

    /** The same list from the API; the form stands at the end. */
    public String getExportAddress() {
        return "/api/v1/rollup/" + (isMissingShown() ? MISSING : "parts") + query() + "&format=";
    }

    public String getExplorerAddress() {
        return "/reporting/rollup/explore.xhtml?period=" + period + "&unit=" + unit;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public String getIndicator() {
        return indicator;
    }

    public void setIndicator(String indicator) {
        this.indicator = indicator;
    }

    public String getInclude() {
        return include;
    }

    public void setInclude(String include) {
        this.include = include;
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
