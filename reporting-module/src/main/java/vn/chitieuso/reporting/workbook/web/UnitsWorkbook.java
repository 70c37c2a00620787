package vn.chitieuso.reporting.workbook.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Choice;
import vn.chitieuso.reporting.exchange.OnBehalf;
import vn.chitieuso.reporting.exchange.ValueImport;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.regime.Regimes;
import vn.chitieuso.reporting.report.ReportRight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Choosing which form of many units; everything stands in the address. */
@Named
@RequestScoped
public class UnitsWorkbook {

    private static final int PERIODS_BACK = 13;

    @Inject
    private Regimes allRegimes;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private OrgUnits allUnits;

    @Inject
    private ValueImport imports;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    private String regime;
    private String period;
    private String below;
    private List<RegimeRevision> regimes = List.of();
    private List<Period> periods = List.of();
    private List<UnitRow> units = List.of();
    private Period chosen;

    public void load() {
        currentUser.require(ReportRight.READ_SENT);
        LocalDate today = LocalDate.now(clock);
        regimes = allRegimes.inForce(today);
        if (regimes.isEmpty()) {
            return;
        }
        RegimeRevision revision = regimes.stream()
                .filter(each -> each.code().equals(regime))
                .findFirst()
                .orElse(regimes.get(0));
        regime = revision.code();
        PeriodCode current = calendar.lastClosed(revision.schemeCode(), revision.periodType(), today)
                .next();
        periods = Stream.iterate(current, PeriodCode::previous)
                .limit(PERIODS_BACK)
                .map(code -> calendar.period(revision.schemeCode(), code))
                .toList();
        chosen = periods.stream()
                .filter(each -> each.code().toString().equals(period))
                .findFirst()
                .orElse(periods.get(1));
        period = chosen.code().toString();
        units = reached(chosen.dataTo());
        below = units.stream()
                .map(UnitRow::code)
                .filter(code -> code.equals(below))
                .findFirst()
                .orElse(units.isEmpty() ? null : units.get(0).code());
    }

    /** Units with others below them, as far as the reader reaches. */
    private List<UnitRow> reached(LocalDate day) {
        List<UnitRow> reached = new ArrayList<>();
        for (UnitRow parent : allUnits.parents(day)) {
            if (currentUser.mayAt(ReportRight.READ_SENT, parent.id())) {
                reached.add(parent);
            }
        }
        return reached;
    }

    public boolean isReady() {
        return chosen != null && below != null;
    }

    public boolean isFillable() {
        return imports.isAllowed(OnBehalf.FORM_OF_MANY) && isAnyBelowWritable();
    }

    /** Somebody who fills reports of their own unit only has nothing to hand in for those below another. */
    private boolean isAnyBelowWritable() {
        long unit = units.stream()
                .filter(each -> each.code().equals(below))
                .findFirst()
                .map(UnitRow::id)
                .orElse(0L);
        return currentUser.mayAt(ReportRight.REPORT_ON_BEHALF, unit) || currentUser.mayAt(ReportRight.FILL, unit);
    }

    public String getPeriodName() {
        return chosen.name(language.getLocale());
    }

    public String getAddress() {
        return "/api/v1/regimes/" + regime + "/periods/" + period + "/workbook";
    }

    public List<Choice> getRegimes() {
        return regimes.stream()
                .map(each -> new Choice(each.code(), each.name()))
                .toList();
    }

    public List<Choice> getPeriods() {
        return periods.stream()
                .map(each -> new Choice(each.code().toString(), each.name(language.getLocale())))
                .toList();
    }

    public List<Choice> getUnits() {
        return units.stream().map(each -> new Choice(each.code(), each.name())).toList();
    }

    public String getRegime() {
        return regime;
    }

    public void setRegime(String regime) {
        this.regime = regime;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public String getBelow() {
        return below;
    }

    public void setBelow(String below) {
        this.below = below;
    }
}
