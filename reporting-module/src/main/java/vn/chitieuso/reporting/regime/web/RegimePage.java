package vn.chitieuso.reporting.regime.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Messages;
import vn.chitieuso.admin.calendar.Deadline;
import vn.chitieuso.admin.calendar.Deadlines;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.time.Today;
import vn.chitieuso.reporting.regime.Duplicate;
import vn.chitieuso.reporting.regime.Duplicates;
import vn.chitieuso.reporting.regime.LegalBasis;
import vn.chitieuso.reporting.regime.RegimeDesign;
import vn.chitieuso.reporting.regime.RegimePublishing;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.regime.Regimes;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One revision of a regime: what it asks, by when, with which others it meets, and what can be done with it. */
@Named
@ViewScoped
public class RegimePage implements Serializable {

    @Inject
    private Regimes regimes;

    @Inject
    private RegimeDesign design;

    @Inject
    private RegimePublishing publishing;

    @Inject
    private Duplicates duplicates;

    @Inject
    private LegalBasis basis;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private RegimeWords words;

    @Inject
    private Language language;

    @Inject
    private Today today;

    private String code;
    private Integer number;
    private LocalDate lastDay;
    private String reason;
    private transient RegimeRevision regime;
    private transient List<Duplicate> found;

    /** Whoever asks for one that is not there is told so at once. */
    public void load() {
        RegimeRevision now = regimes.get(code, today.date());
        regime = number == null
                ? now
                : regimes.revisions(code).stream()
                        .filter(each -> each.number() == number)
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("reporting.regime.compare.noSuch", number));
        lastDay = regime.validTo();
    }

    public String revise() {
        if (design.find(code).isEmpty()) {
            design.revise(code);
        }
        return "/reporting/regime/design.xhtml?faces-redirect=true&code=" + code;
    }

    public String end() {
        publishing.end(code, lastDay, reason);
        Messages.addFlashGlobalInfo("{0}", language.text("reporting.regime.show.ended"));
        return "/reporting/regime/show.xhtml?faces-redirect=true&code=" + code;
    }

    public RegimeRevision getRegime() {
        if (regime == null) {
            load();
        }
        return regime;
    }

    public List<RegimeRevision> getRevisions() {
        return regimes.revisions(code);
    }

    /** Whether nothing was published after it. */
    public boolean isLast() {
        return regimes.last(code).map(last -> last.id() == getRegime().id()).orElse(false);
    }

    public boolean isDrafted() {
        return words.isDesigning() && design.find(code).isPresent();
    }

    public List<LegalBasis.Part> getBasis() {
        return basis.documents(getRegime().legalBasis());
    }

    public List<Duplicate> getDuplicates() {
        if (found == null) {
            found = duplicates.of(getRegime());
        }
        return found;
    }

    /** The period whose data close next under the revision. */
    public Period getPeriod() {
        RegimeRevision shown = getRegime();
        LocalDate from = shown.isInForce(today.date()) ? today.date() : shown.validFrom();
        return calendar.period(
                shown.schemeCode(),
                shown.onlyPeriod() != null
                        ? shown.onlyPeriod()
                        : calendar.lastClosed(shown.schemeCode(), shown.periodType(), from)
                                .next());
    }

    /** How and when each level reports for that period, in words. */
    public Map<OrgLevel, String> getDeadlines() {
        Deadlines deadlines = calendar.deadlines(code, getPeriod());
        Map<OrgLevel, String> byLevel = new LinkedHashMap<>();
        getRegime().levels().stream()
                .sorted()
                .forEach(level -> byLevel.put(
                        level,
                        deadlines
                                .ofLevel(level)
                                .map(this::words)
                                .orElseGet(() -> language.text("reporting.regime.show.noDeadline"))));
        return byLevel;
    }

    private String words(Deadline deadline) {
        return language.text(
                "reporting.regime.show.deadlineOf", deadline.due(), deadline.explanation(language.getLocale()));
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
