package vn.chitieuso.reporting.report.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Choice;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.regime.Regimes;
import vn.chitieuso.reporting.report.ReportLists;
import vn.chitieuso.reporting.report.ReportRow;
import vn.chitieuso.reporting.report.ReportState;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Báo cáo: all reports the reader may know of, by regime, period and state. */
@Named
@RequestScoped
public class ReportList {

    private static final int SHOWN_MAX = 500;
    private static final int PERIODS_BACK = 12;

    @Inject
    private ReportLists lists;

    @Inject
    private Regimes regimes;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    private String regime;
    private String period;
    private String state;
    private List<ReportRow> rows = List.of();
    private int count;

    public void load() {
        List<RegimeRevision> inForce = regimes.inForce(LocalDate.now(clock));
        if (inForce.isEmpty()) {
            return;
        }
        RegimeRevision chosen = inForce.stream()
                .filter(each -> each.code().equals(regime))
                .findFirst()
                .orElse(inForce.get(inForce.size() - 1));
        regime = chosen.code();
        if (periods(chosen).stream().noneMatch(code -> code.toString().equals(period))) {
            period = periods(chosen).get(0).toString();
        }
        List<ReportRow> found = lists.search(regime, period, null, state());
        count = found.size();
        rows = found.subList(0, Math.min(SHOWN_MAX, count));
    }

    private ReportState state() {
        for (ReportState each : ReportState.values()) {
            if (each.name().equals(state)) {
                return each;
            }
        }
        return null;
    }

    private List<PeriodCode> periods(RegimeRevision chosen) {
        List<PeriodCode> codes = new ArrayList<>();
        PeriodCode code = calendar.lastClosed(chosen.schemeCode(), chosen.periodType(), LocalDate.now(clock));
        for (int i = 0; i < PERIODS_BACK && code.year() > PeriodCode.YEAR_MIN; i++) {
            codes.add(code);
            code = code.previous();
        }
        return codes;
    }

    public List<Choice> getRegimes() {
        return regimes.inForce(LocalDate.now(clock)).stream()
                .map(each -> new Choice(each.code(), each.name()))
                .toList();
    }

    public List<Choice> getPeriods() {
        RegimeRevision chosen = regimes.get(regime, LocalDate.now(clock));
        return periods(chosen).stream()
                .map(code -> new Choice(
                        code.toString(),
                        calendar.period(chosen.schemeCode(), code).name(language.getLocale())))
                .toList();
    }

    public List<Choice> getStates() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", language.text("reporting.report.list.anyState")));
        for (ReportState each : ReportState.values()) {
            choices.add(new Choice(each.name(), language.text("reporting.report.state." + each)));
        }
        return choices;
    }

    public List<ReportRow> getRows() {
        return rows;
    }

    public int getCount() {
        return count;
    }

    public String tone(ReportState shown) {
        return StateTone.of(shown);
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

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }
}
